package com.acme.robot;

import io.commlib.runtime.codec.EnumCodec;
import io.commlib.runtime.codec.OpenEnum;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What the base is doing. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Mode extends OpenEnum<Mode.Known> {

    /** {@code IDLE}, number 0. */
    public static final Mode IDLE = new Mode("IDLE", 0, Known.IDLE);

    /** {@code DRIVING}, number 1. */
    public static final Mode DRIVING = new Mode("DRIVING", 1, Known.DRIVING);

    /** needs a person. */
    public static final Mode FAULT = new Mode("FAULT", 9, Known.FAULT);

    /** Reads and writes it, as the key of a map, too. */
    public static final EnumCodec<Mode> CODEC = new EnumCodec<>(
            (name, number) -> new Mode(name, number, Known.UNKNOWN),
            List.of(IDLE, DRIVING, FAULT));

    private Mode(String name, int number, Known known) {
        super(name, number, known);
    }

    /**
     * {@return a value by its name, known here or not}
     *
     * @param name as on the wire
     */
    public static Mode of(String name) {
        return CODEC.of(name);
    }

    /**
     * {@return a value by its number, known here or not}
     *
     * @param number as on the wire
     */
    public static Mode of(int number) {
        return CODEC.of(number);
    }

    /** {@return the values that are known here, in the order of the interface file} */
    public static List<Mode> values() {
        return CODEC.values();
    }

    /** The values that are known here, to switch over. */
    public enum Known {
        /** {@link Mode#IDLE}. */
        IDLE,
        /** {@link Mode#DRIVING}. */
        DRIVING,
        /** {@link Mode#FAULT}. */
        FAULT,
        /** A value that is not known here. */
        UNKNOWN
    }
}
