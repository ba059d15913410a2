package ros.std;

import io.commlib.runtime.codec.EnumCodec;
import io.commlib.runtime.codec.OpenEnum;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The enum {@code ros.std.Enum}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Enum extends OpenEnum<Enum.Known> {

    /** {@code String}, number 0. */
    public static final Enum String_ = new Enum("String", 0, Known.String_);

    /** {@code Known}, number 1. */
    public static final Enum Known_ = new Enum("Known", 1, Known.Known_);

    /** {@code UNKNOWN}, number 2. */
    public static final Enum UNKNOWN = new Enum("UNKNOWN", 2, Known.UNKNOWN);

    /** {@code UNKNOWN_}, number 3. */
    public static final Enum UNKNOWN_ = new Enum("UNKNOWN_", 3, Known.UNKNOWN_);

    /** {@code CODEC}, number 4. */
    public static final Enum CODEC_ = new Enum("CODEC", 4, Known.CODEC_);

    /** {@code values}, number 5. */
    public static final Enum values = new Enum("values", 5, Known.values);

    /** {@code of}, number 6. */
    public static final Enum of = new Enum("of", 6, Known.of);

    /** {@code int}, number 7. */
    public static final Enum int_ = new Enum("int", 7, Known.int_);

    /** {@code name}, number 8. */
    public static final Enum name = new Enum("name", 8, Known.name);

    /** {@code number}, number 9. */
    public static final Enum number = new Enum("number", 9, Known.number);

    /** {@code enum}, number 10. */
    public static final Enum enum_ = new Enum("enum", 10, Known.enum_);

    /** Reads and writes it, as the key of a map, too. */
    public static final EnumCodec<Enum> CODEC = new EnumCodec<>(
            (name, number) -> new Enum(name, number, Known.UNKNOWN__),
            List.of(String_, Known_, UNKNOWN, UNKNOWN_, CODEC_, values, of, int_, name, number, enum_));

    private Enum(String name, int number, Known known) {
        super(name, number, known);
    }

    /**
     * {@return a value by its name, known here or not}
     *
     * @param name as on the wire
     */
    public static Enum of(String name) {
        return CODEC.of(name);
    }

    /**
     * {@return a value by its number, known here or not}
     *
     * @param number as on the wire
     */
    public static Enum of(int number) {
        return CODEC.of(number);
    }

    /** {@return the values that are known here, in the order of the interface file} */
    public static List<Enum> values() {
        return CODEC.values();
    }

    /** The values that are known here, to switch over. */
    public enum Known {
        /** {@link Enum#String_}. */
        String_,
        /** {@link Enum#Known_}. */
        Known_,
        /** {@link Enum#UNKNOWN}. */
        UNKNOWN,
        /** {@link Enum#UNKNOWN_}. */
        UNKNOWN_,
        /** {@link Enum#CODEC_}. */
        CODEC_,
        /** {@link Enum#values}. */
        values,
        /** {@link Enum#of}. */
        of,
        /** {@link Enum#int_}. */
        int_,
        /** {@link Enum#name}. */
        name,
        /** {@link Enum#number}. */
        number,
        /** {@link Enum#enum_}. */
        enum_,
        /** A value that is not known here. */
        UNKNOWN__
    }
}
