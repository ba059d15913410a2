package ros.std;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The union {@code ros.std.Unknown2}. */
@Generated("io.commlib.codegen")
@NullMarked
public sealed interface Unknown2 {

    /** Reads and writes it. */
    Codec<Unknown2> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Unknown2 value) throws IOException {
            if (value instanceof OfCircle of) {
                out.variant("circle", of.value(), List.CODEC);
            } else if (value instanceof OfCircle_ of) {
                out.variant("Circle", of.value(), Map.CODEC);
            } else if (value instanceof Unknown of) {
                out.variant(of.variant(), of.value(), Codecs.ANY);
            }
        }

        @Override
        public Unknown2 read(MessageReader in) throws IOException {
            String variant = in.beginVariant();
            Unknown2 value = switch (variant) {
                case "circle" -> new OfCircle(List.CODEC.read(in));
                case "Circle" -> new OfCircle_(Map.CODEC.read(in));
                default -> new Unknown(variant, Codecs.ANY.read(in));
            };
            in.endVariant();
            return value;
        }
    };

    /** {@return the name of the variant on the wire} */
    String variant();

    /**
     * {@return the variant {@code circle}}
     *
     * @param value its value
     */
    static Unknown2 circle(List value) {
        return new OfCircle(value);
    }

    /**
     * {@return the variant {@code Circle}}
     *
     * @param value its value
     */
    static Unknown2 circle_(Map value) {
        return new OfCircle_(value);
    }

    /**
     * The variant {@code circle}.
     *
     * @param value its value
     */
    record OfCircle(List value) implements Unknown2 {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfCircle {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Unknown2.OfCircle");
        }

        @Override
        public String variant() {
            return "circle";
        }
    }

    /**
     * The variant {@code Circle}.
     *
     * @param value its value
     */
    record OfCircle_(Map value) implements Unknown2 {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfCircle_ {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Unknown2.OfCircle_");
        }

        @Override
        public String variant() {
            return "Circle";
        }
    }

    /**
     * A variant that is not known here; it can be passed on.
     *
     * @param variant its name on the wire
     * @param value its value
     */
    record Unknown(String variant, Any value) implements Unknown2 {
    }
}
