package acme.types;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The union {@code acme.types.Recursive}. */
@Generated("io.commlib.codegen")
@NullMarked
public sealed interface Recursive {

    /** Reads and writes it. */
    Codec<Recursive> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Recursive value) throws IOException {
            if (value instanceof OfLeaf of) {
                out.variant("leaf", of.value(), Codecs.STRING);
            } else if (value instanceof OfBoth of) {
                out.variant("both", of.value(), Codecs.list(Recursive.CODEC));
            } else if (value instanceof OfTree of) {
                out.variant("tree", of.value(), Tree.CODEC);
            } else if (value instanceof Unknown of) {
                out.variant(of.variant(), of.value(), Codecs.ANY);
            }
        }

        @Override
        public Recursive read(MessageReader in) throws IOException {
            String variant = in.beginVariant();
            Recursive value = switch (variant) {
                case "leaf" -> new OfLeaf(Codecs.STRING.read(in));
                case "both" -> new OfBoth(in.list(Recursive.CODEC));
                case "tree" -> new OfTree(Tree.CODEC.read(in));
                default -> new Unknown(variant, Codecs.ANY.read(in));
            };
            in.endVariant();
            return value;
        }
    };

    /** {@return the name of the variant on the wire} */
    String variant();

    /**
     * {@return the variant {@code leaf}}
     *
     * @param value its value
     */
    static Recursive leaf(String value) {
        return new OfLeaf(value);
    }

    /**
     * {@return the variant {@code both}}
     *
     * @param value its value
     */
    static Recursive both(List<Recursive> value) {
        return new OfBoth(value);
    }

    /**
     * {@return the variant {@code tree}}
     *
     * @param value its value
     */
    static Recursive tree(Tree value) {
        return new OfTree(value);
    }

    /**
     * The variant {@code leaf}.
     *
     * @param value its value
     */
    record OfLeaf(String value) implements Recursive {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfLeaf {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Recursive.OfLeaf");
        }

        @Override
        public String variant() {
            return "leaf";
        }
    }

    /**
     * The variant {@code both}.
     *
     * @param value its value
     */
    record OfBoth(List<Recursive> value) implements Recursive {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfBoth {
            value = Frozen.list(value);
            Violations.none()
                    .required("", value)
                    .throwIfAny("Recursive.OfBoth");
        }

        @Override
        public String variant() {
            return "both";
        }
    }

    /**
     * The variant {@code tree}.
     *
     * @param value its value
     */
    record OfTree(Tree value) implements Recursive {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfTree {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Recursive.OfTree");
        }

        @Override
        public String variant() {
            return "tree";
        }
    }

    /**
     * A variant that is not known here; it can be passed on.
     *
     * @param variant its name on the wire
     * @param value its value
     */
    record Unknown(String variant, Any value) implements Recursive {
    }
}
