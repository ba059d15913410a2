package io.commlib.runtime.codec;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a generated enum: by name, by number, and on the wire, where a value is its name, or its number when
 * that is all that is known. Thread-safe.
 *
 * @param <E> the enum
 */
public final class EnumCodec<E extends OpenEnum<?>> implements Codec<E>, KeyCodec<E> {

    private final Unknown<E> unknown;
    private final List<E> values;
    private final Map<String, E> byName = new HashMap<>();
    private final Map<Integer, E> byNumber = new HashMap<>();

    /**
     * For generated classes.
     *
     * @param unknown makes a value that is not known here
     * @param values those that are, in the order of the interface file
     */
    public EnumCodec(Unknown<E> unknown, List<E> values) {
        this.unknown = unknown;
        this.values = List.copyOf(values);
        for (E value : values) {
            byName.put(value.name(), value);
            byNumber.put(value.number(), value);
        }
    }

    /**
     * Makes values that are not known here.
     *
     * @param <E> the enum
     */
    @FunctionalInterface
    public interface Unknown<E> {

        /**
         * Makes one.
         *
         * @param name as on the wire, or the digits of the number
         * @param number or -1 when only the name is known
         * @return the value
         */
        E make(String name, int number);
    }

    /**
     * The values that are known here.
     *
     * @return in the order of the interface file
     */
    public List<E> values() {
        return values;
    }

    /**
     * A value by its name.
     *
     * @param name as on the wire; the digits of a number stand for that number
     * @return the value, known or not
     */
    public E of(String name) {
        E value = byName.get(name);
        if (value != null) {
            return value;
        }
        BigInteger number = Integers.parse(name);
        return number != null && number.bitLength() < Integer.SIZE ? of(number.intValue()) : unknown.make(name, -1);
    }

    /**
     * A value by its number.
     *
     * @param number as on the wire
     * @return the value, known or not
     */
    public E of(int number) {
        E value = byNumber.get(number);
        return value != null ? value : unknown.make(Integer.toString(number), number);
    }

    @Override
    public void write(MessageWriter out, E value) throws IOException {
        if (value.name().equals(Integer.toString(value.number()))) {
            out.output().number(value.number());
        } else {
            out.output().string(value.name());
        }
    }

    @Override
    public E read(MessageReader in) throws IOException {
        String name = in.input().string();
        if (name != null) {
            return of(name);
        }
        return switch (in.input().kind()) {
            case INTEGER, FRACTION, NOT_FINITE -> of(in.int32());
            default -> throw in.mismatch("the name of a value, or its number");
        };
    }

    @Override
    public String text(E key) {
        return key.name();
    }

    @Override
    public E key(String text) {
        return of(text);
    }
}
