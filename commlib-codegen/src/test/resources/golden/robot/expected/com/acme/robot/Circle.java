package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A circle by its radius.
 *
 * @param value In m; at least 0.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Circle(double value) {

    /** Reads and writes it. */
    public static final Codec<Circle> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Circle {
        Violations.none()
                .range("", value, 0.0, Double.POSITIVE_INFINITY)
                .throwIfAny("Circle");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Circle> {
        @Override
        public void write(MessageWriter out, Circle value) throws IOException {
            Codecs.FLOAT64.write(out, value.value);
        }

        @Override
        public Circle read(MessageReader in) throws IOException {
            return new Circle(in.float64());
        }
    }
}
