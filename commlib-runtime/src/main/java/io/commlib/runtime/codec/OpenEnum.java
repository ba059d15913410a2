package io.commlib.runtime.codec;

/**
 * Base of generated enums. Unlike a Java enum it also holds values that the other side knows and this one does not, so
 * that they can be passed on. Immutable; equal when the names are.
 *
 * @param <K> the Java enum of the values that are known here, to switch over
 */
public abstract class OpenEnum<K extends Enum<K>> {

    private final String name;
    private final int number;
    private final K known;

    /**
     * For generated classes.
     *
     * @param name as on the wire; of an unknown value that came as a number, its digits
     * @param number of the value; of an unknown one that came as a name, -1
     * @param known the value's constant, or the one that stands for all unknown values
     */
    protected OpenEnum(String name, int number, K known) {
        this.name = name;
        this.number = number;
        this.known = known;
    }

    /**
     * The value's name.
     *
     * @return as on the wire; of an unknown value that came as a number, its digits
     */
    public final String name() {
        return name;
    }

    /**
     * The value's number.
     *
     * @return as in the interface file, or as it came; of an unknown value that came as a name, -1
     */
    public final int number() {
        return number;
    }

    /**
     * To switch over.
     *
     * @return the value's constant, or the one that stands for all unknown values
     */
    public final K known() {
        return known;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof OpenEnum<?> that && getClass() == that.getClass() && name.equals(that.name));
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** The value's name. */
    @Override
    public final String toString() {
        return name;
    }
}
