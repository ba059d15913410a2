package acme.types;

import io.commlib.runtime.codec.EnumCodec;
import io.commlib.runtime.codec.OpenEnum;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The enum {@code acme.types.Single}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Single extends OpenEnum<Single.Known> {

    /** {@code only}, number 0. */
    public static final Single only = new Single("only", 0, Known.only);

    /** Reads and writes it, as the key of a map, too. */
    public static final EnumCodec<Single> CODEC = new EnumCodec<>(
            (name, number) -> new Single(name, number, Known.UNKNOWN),
            List.of(only));

    private Single(String name, int number, Known known) {
        super(name, number, known);
    }

    /**
     * {@return a value by its name, known here or not}
     *
     * @param name as on the wire
     */
    public static Single of(String name) {
        return CODEC.of(name);
    }

    /**
     * {@return a value by its number, known here or not}
     *
     * @param number as on the wire
     */
    public static Single of(int number) {
        return CODEC.of(number);
    }

    /** {@return the values that are known here, in the order of the interface file} */
    public static List<Single> values() {
        return CODEC.values();
    }

    /** The values that are known here, to switch over. */
    public enum Known {
        /** {@link Single#only}. */
        only,
        /** A value that is not known here. */
        UNKNOWN
    }
}
