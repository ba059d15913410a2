package acme.types;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Element;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** One of many. */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public sealed interface Choice {

    /** Reads and writes it. */
    Codec<Choice> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Choice value) throws IOException {
            if (value instanceof OfNumber of) {
                out.variant("number", of.value(), Codecs.INT64);
            } else if (value instanceof OfText of) {
                out.variant("text", of.value(), Codecs.STRING);
            } else if (value instanceof OfMany of) {
                out.variant("many", of.value(), Codecs.list(Codecs.INT8));
            } else if (value instanceof OfTable of) {
                out.variant("table", of.value(), Codecs.map(Keys.STRING, Level.CODEC));
            } else if (value instanceof OfLevel of) {
                out.variant("level", of.value(), Level.CODEC);
            } else if (value instanceof OfName of) {
                out.variant("name", of.value(), Name.CODEC);
            } else if (value instanceof OfUnknown of) {
                out.variant("unknown", of.value(), Codecs.BOOL);
            } else if (value instanceof OfFree of) {
                out.variant("free", of.value(), Codecs.ANY);
            } else if (value instanceof OfOld of) {
                out.variant("old", of.value(), Old.CODEC);
            } else if (value instanceof OfNothing of) {
                out.variant("nothing", of.value(), Nothing.CODEC);
            } else if (value instanceof Unknown of) {
                out.variant(of.variant(), of.value(), Codecs.ANY);
            }
        }

        @Override
        public Choice read(MessageReader in) throws IOException {
            String variant = in.beginVariant();
            Choice value = switch (variant) {
                case "number" -> new OfNumber(in.int64());
                case "text" -> new OfText(Codecs.STRING.read(in));
                case "many" -> new OfMany(in.list(Codecs.INT8));
                case "table" -> new OfTable(in.map(Keys.STRING, Level.CODEC));
                case "level" -> new OfLevel(Level.CODEC.read(in));
                case "name" -> new OfName(Name.CODEC.read(in));
                case "unknown" -> new OfUnknown(in.bool());
                case "free" -> new OfFree(Codecs.ANY.read(in));
                case "old" -> new OfOld(Old.CODEC.read(in));
                case "nothing" -> new OfNothing(Nothing.CODEC.read(in));
                default -> new Unknown(variant, Codecs.ANY.read(in));
            };
            in.endVariant();
            return value;
        }
    };

    /** {@return the name of the variant on the wire} */
    String variant();

    /**
     * {@return the variant {@code number}}
     *
     * @param value its value
     */
    static Choice number(long value) {
        return new OfNumber(value);
    }

    /**
     * {@return the variant {@code text}}
     *
     * @param value its value
     */
    static Choice text(String value) {
        return new OfText(value);
    }

    /**
     * {@return the variant {@code many}}
     *
     * @param value its value
     */
    static Choice many(List<Integer> value) {
        return new OfMany(value);
    }

    /**
     * {@return the variant {@code table}}
     *
     * @param value its value
     */
    static Choice table(Map<String, Level> value) {
        return new OfTable(value);
    }

    /**
     * {@return the variant {@code level}}
     *
     * @param value its value
     */
    static Choice level(Level value) {
        return new OfLevel(value);
    }

    /**
     * {@return the variant {@code name}}
     *
     * @param value its value
     */
    static Choice name(Name value) {
        return new OfName(value);
    }

    /**
     * {@return the variant {@code unknown}}
     *
     * @param value its value
     */
    static Choice unknown(boolean value) {
        return new OfUnknown(value);
    }

    /**
     * {@return the variant {@code free}}
     *
     * @param value its value
     */
    static Choice free(Any value) {
        return new OfFree(value);
    }

    /**
     * {@return the variant {@code old}}
     *
     * @param value its value
     * @deprecated use many.
     */
    @Deprecated
    static Choice old(Old value) {
        return new OfOld(value);
    }

    /**
     * {@return the variant {@code nothing}}
     *
     * @param value its value
     */
    static Choice nothing(Nothing value) {
        return new OfNothing(value);
    }

    /**
     * The variant {@code number}.
     *
     * @param value its value
     */
    record OfNumber(long value) implements Choice {

        @Override
        public String variant() {
            return "number";
        }
    }

    /**
     * Some text.
     *
     * @param value its value
     */
    record OfText(String value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfText {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfText");
        }

        @Override
        public String variant() {
            return "text";
        }
    }

    /**
     * The variant {@code many}.
     *
     * @param value its value
     */
    record OfMany(List<Integer> value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfMany {
            value = Frozen.list(value);
            Violations.none()
                    .present("", value != null)
                    .each("", value, Checks.VALUE_ELEMENTS)
                    .throwIfAny("Choice.OfMany");
        }

        @Override
        public String variant() {
            return "many";
        }

        private static final class Checks {
            static final Element VALUE_ELEMENTS = Element.all(Element.INT8);
        }
    }

    /**
     * The variant {@code table}.
     *
     * @param value its value
     */
    record OfTable(Map<String, Level> value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfTable {
            value = Frozen.map(value);
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfTable");
        }

        @Override
        public String variant() {
            return "table";
        }
    }

    /**
     * The variant {@code level}.
     *
     * @param value its value
     */
    record OfLevel(Level value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfLevel {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfLevel");
        }

        @Override
        public String variant() {
            return "level";
        }
    }

    /**
     * The variant {@code name}.
     *
     * @param value its value
     */
    record OfName(Name value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfName {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfName");
        }

        @Override
        public String variant() {
            return "name";
        }
    }

    /**
     * The variant {@code unknown}.
     *
     * @param value its value
     */
    record OfUnknown(boolean value) implements Choice {

        @Override
        public String variant() {
            return "unknown";
        }
    }

    /**
     * The variant {@code free}.
     *
     * @param value its value
     */
    record OfFree(Any value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfFree {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfFree");
        }

        @Override
        public String variant() {
            return "free";
        }
    }

    /**
     * The variant {@code old}.
     *
     * @param value its value
     * @deprecated use many.
     */
    @Deprecated
    record OfOld(Old value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfOld {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfOld");
        }

        @Override
        public String variant() {
            return "old";
        }
    }

    /**
     * The variant {@code nothing}.
     *
     * @param value its value
     */
    record OfNothing(Nothing value) implements Choice {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfNothing {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Choice.OfNothing");
        }

        @Override
        public String variant() {
            return "nothing";
        }
    }

    /**
     * A variant that is not known here; it can be passed on.
     *
     * @param variant its name on the wire
     * @param value its value
     */
    record Unknown(String variant, Any value) implements Choice {
    }
}
