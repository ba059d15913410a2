package acme.types;

import io.commlib.runtime.codec.EnumCodec;
import io.commlib.runtime.codec.OpenEnum;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The enum {@code acme.types.Level}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Level extends OpenEnum<Level.Known> {

    /** {@code LOW}, number 0. */
    public static final Level LOW = new Level("LOW", 0, Known.LOW);

    /**
     * {@code MIDDLE}, number 1.
     *
     * @deprecated there is nothing between.
     */
    @Deprecated
    public static final Level MIDDLE = new Level("MIDDLE", 1, Known.MIDDLE);

    /** {@code HIGH}, number 10. */
    public static final Level HIGH = new Level("HIGH", 10, Known.HIGH);

    /** {@code BELOW}, number -5. */
    public static final Level BELOW = new Level("BELOW", -5, Known.BELOW);

    /** {@code UNKNOWN}, number -4. */
    public static final Level UNKNOWN = new Level("UNKNOWN", -4, Known.UNKNOWN);

    /** Reads and writes it, as the key of a map, too. */
    public static final EnumCodec<Level> CODEC = new EnumCodec<>(
            (name, number) -> new Level(name, number, Known.UNKNOWN_),
            List.of(LOW, MIDDLE, HIGH, BELOW, UNKNOWN));

    private Level(String name, int number, Known known) {
        super(name, number, known);
    }

    /**
     * {@return a value by its name, known here or not}
     *
     * @param name as on the wire
     */
    public static Level of(String name) {
        return CODEC.of(name);
    }

    /**
     * {@return a value by its number, known here or not}
     *
     * @param number as on the wire
     */
    public static Level of(int number) {
        return CODEC.of(number);
    }

    /** {@return the values that are known here, in the order of the interface file} */
    public static List<Level> values() {
        return CODEC.values();
    }

    /** The values that are known here, to switch over. */
    public enum Known {
        /** {@link Level#LOW}. */
        LOW,
        /**
         * {@link Level#MIDDLE}.
         *
         * @deprecated there is nothing between.
         */
        @Deprecated
        MIDDLE,
        /** {@link Level#HIGH}. */
        HIGH,
        /** {@link Level#BELOW}. */
        BELOW,
        /** {@link Level#UNKNOWN}. */
        UNKNOWN,
        /** A value that is not known here. */
        UNKNOWN_
    }
}
