package io.commlib.runtime.address;

import io.commlib.runtime.error.BadAddressException;

/**
 * Where one endpoint is: segments joined by {@code .}, each of letters, digits, {@code _} and {@code -}. Every transport
 * maps it to its own notation.
 *
 * @param text such as {@code sensors.sonar.front}
 */
public record Address(String text) implements Comparable<Address> {

    /** The greatest length, in characters: what the narrowest broker takes (an AMQP routing key has 255 bytes). */
    public static final int MAX_LENGTH = 255;

    /**
     * Checks the notation.
     *
     * @throws BadAddressException if the text does not follow it
     */
    public Address {
        Segments.check(text, Segments.Kind.ADDRESS);
    }

    /**
     * An address below this one.
     *
     * @param segment one or more segments
     * @return this address, a dot, and the segments
     * @throws BadAddressException if the result does not follow the notation
     */
    public Address child(String segment) {
        return new Address(text + "." + segment);
    }

    @Override
    public int compareTo(Address other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
