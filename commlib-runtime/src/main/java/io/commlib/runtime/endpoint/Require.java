package io.commlib.runtime.endpoint;

import java.time.Duration;

/** What builders check of what they are told. */
public final class Require {

    private Require() {}

    /**
     * A number above zero.
     *
     * @param value to be checked
     * @param name what it is called where it is set
     * @return the same
     * @throws IllegalArgumentException when it is not; says which
     */
    public static int positive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
        return value;
    }

    /**
     * A time above zero.
     *
     * @param value to be checked
     * @param name what it is called where it is set
     * @return the same
     * @throws IllegalArgumentException when it is not; says which
     */
    public static Duration positive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
        return value;
    }
}
