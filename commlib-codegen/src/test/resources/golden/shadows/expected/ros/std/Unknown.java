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

/** The union {@code ros.std.Unknown}. */
@Generated("io.commlib.codegen")
@NullMarked
public sealed interface Unknown {

    /** Reads and writes it. */
    Codec<Unknown> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Unknown value) throws IOException {
            if (value instanceof OfUnknown of) {
                out.variant("unknown", of.value(), Codecs.STRING);
            } else if (value instanceof OfOf of) {
                out.variant("of", of.value(), Point.CODEC);
            } else if (value instanceof OfVariant of) {
                out.variant("variant", of.value(), Unknown2.CODEC);
            } else if (value instanceof OfUnknown_ of) {
                out.variant("Unknown", of.value(), Codecs.BOOL);
            } else if (value instanceof OfWait of) {
                out.variant("wait", of.value(), Codecs.INT64);
            } else if (value instanceof OfNotify of) {
                out.variant("notify", of.value(), Codecs.BOOL);
            } else if (value instanceof OfSwitch of) {
                out.variant("switch", of.value(), Codecs.INT8);
            } else if (value instanceof Unknown_ of) {
                out.variant(of.variant(), of.value(), Codecs.ANY);
            }
        }

        @Override
        public Unknown read(MessageReader in) throws IOException {
            String variant = in.beginVariant();
            Unknown value = switch (variant) {
                case "unknown" -> new OfUnknown(Codecs.STRING.read(in));
                case "of" -> new OfOf(Point.CODEC.read(in));
                case "variant" -> new OfVariant(Unknown2.CODEC.read(in));
                case "Unknown" -> new OfUnknown_(in.bool());
                case "wait" -> new OfWait(in.int64());
                case "notify" -> new OfNotify(in.bool());
                case "switch" -> new OfSwitch(in.int8());
                default -> new Unknown_(variant, Codecs.ANY.read(in));
            };
            in.endVariant();
            return value;
        }
    };

    /** {@return the name of the variant on the wire} */
    String variant();

    /**
     * {@return the variant {@code unknown}}
     *
     * @param value its value
     */
    static Unknown unknown(String value) {
        return new OfUnknown(value);
    }

    /**
     * {@return the variant {@code of}}
     *
     * @param value its value
     */
    static Unknown of(Point value) {
        return new OfOf(value);
    }

    /**
     * {@return the variant {@code variant}}
     *
     * @param value its value
     */
    static Unknown variant_(Unknown2 value) {
        return new OfVariant(value);
    }

    /**
     * {@return the variant {@code Unknown}}
     *
     * @param value its value
     */
    static Unknown unknown_(boolean value) {
        return new OfUnknown_(value);
    }

    /**
     * {@return the variant {@code wait}}
     *
     * @param value its value
     */
    static Unknown wait_(long value) {
        return new OfWait(value);
    }

    /**
     * {@return the variant {@code notify}}
     *
     * @param value its value
     */
    static Unknown notify_(boolean value) {
        return new OfNotify(value);
    }

    /**
     * {@return the variant {@code switch}}
     *
     * @param value its value
     */
    static Unknown switch_(int value) {
        return new OfSwitch(value);
    }

    /**
     * The variant {@code unknown}.
     *
     * @param value its value
     */
    record OfUnknown(String value) implements Unknown {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfUnknown {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Unknown.OfUnknown");
        }

        @Override
        public String variant() {
            return "unknown";
        }
    }

    /**
     * The variant {@code of}.
     *
     * @param value its value
     */
    record OfOf(Point value) implements Unknown {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfOf {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Unknown.OfOf");
        }

        @Override
        public String variant() {
            return "of";
        }
    }

    /**
     * The variant {@code variant}.
     *
     * @param value its value
     */
    record OfVariant(Unknown2 value) implements Unknown {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfVariant {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Unknown.OfVariant");
        }

        @Override
        public String variant() {
            return "variant";
        }
    }

    /**
     * The variant {@code Unknown}.
     *
     * @param value its value
     */
    record OfUnknown_(boolean value) implements Unknown {

        @Override
        public String variant() {
            return "Unknown";
        }
    }

    /**
     * The variant {@code wait}.
     *
     * @param value its value
     */
    record OfWait(long value) implements Unknown {

        @Override
        public String variant() {
            return "wait";
        }
    }

    /**
     * The variant {@code notify}.
     *
     * @param value its value
     */
    record OfNotify(boolean value) implements Unknown {

        @Override
        public String variant() {
            return "notify";
        }
    }

    /**
     * The variant {@code switch}.
     *
     * @param value its value
     */
    record OfSwitch(int value) implements Unknown {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfSwitch {
            Violations.none()
                    .range("", value, -128, 127)
                    .throwIfAny("Unknown.OfSwitch");
        }

        @Override
        public String variant() {
            return "switch";
        }
    }

    /**
     * A variant that is not known here; it can be passed on.
     *
     * @param variant its name on the wire
     * @param value its value
     */
    record Unknown_(String variant, Any value) implements Unknown {
    }
}
