package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code acme.robot.DeviceId}.
 *
 * @param value Matches [a-z][a-z0-9-]&#123;0,62&#125;.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record DeviceId(String value) {

    /** Reads and writes it. */
    public static final Codec<DeviceId> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public DeviceId {
        Violations.none()
                .required("", value)
                .matches("", value, Checks.VALUE_PATTERN)
                .throwIfAny("DeviceId");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<DeviceId> {
        @Override
        public void write(MessageWriter out, DeviceId value) throws IOException {
            Codecs.STRING.write(out, value.value);
        }

        @Override
        public DeviceId read(MessageReader in) throws IOException {
            return new DeviceId(Codecs.STRING.read(in));
        }
    }

    private static final class Checks {
        static final Pattern VALUE_PATTERN = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    }
}
