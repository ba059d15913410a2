package io.commlib.runtime.transport.redis.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Redis answers to a command, or publishes. */
public sealed interface Reply {

    /** A word that tells that something was done, such as {@code OK}, or a string of bytes. */
    final class Text implements Reply {

        private final byte[] value;

        Text(byte[] value) {
            this.value = value;
        }

        /**
         * Its bytes.
         *
         * @return not copied
         */
        public byte[] value() {
            return value;
        }
    }

    /** An integer. */
    record Int(long value) implements Reply {}

    /** An array. */
    record Many(List<Reply> values) implements Reply {}

    /** An error. */
    record Refusal(String answer) implements Reply {}

    /** The absence of a string or of an array. */
    enum Nothing implements Reply {
        /** The only one. */
        NOTHING
    }

    /**
     * Whether it is the absence of something.
     *
     * @return true for {@link Nothing}
     */
    default boolean isNothing() {
        return this == Nothing.NOTHING;
    }

    /**
     * A string.
     *
     * @return its bytes
     * @throws MalformedReplyException when it is none
     */
    default byte[] bytes() throws MalformedReplyException {
        if (this instanceof Text text) {
            return text.value;
        }
        throw isNot("a string");
    }

    /**
     * A string.
     *
     * @return read as UTF-8
     * @throws MalformedReplyException when it is none
     */
    default String text() throws MalformedReplyException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * An integer, or a string with digits.
     *
     * @return the number
     * @throws MalformedReplyException when it is neither
     */
    default long number() throws MalformedReplyException {
        if (this instanceof Int number) {
            return number.value;
        }
        if (!(this instanceof Text)) {
            throw isNot("a number");
        }
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            throw isNot("a number");
        }
    }

    /**
     * An array.
     *
     * @return what is in it
     * @throws MalformedReplyException when it is none
     */
    default List<Reply> list() throws MalformedReplyException {
        if (this instanceof Many many) {
            return many.values;
        }
        throw isNot("an array");
    }

    /**
     * An array with at least so many elements.
     *
     * @param least how many
     * @return what is in it
     * @throws MalformedReplyException when it is none, or shorter
     */
    default List<Reply> list(int least) throws MalformedReplyException {
        List<Reply> values = list();
        if (values.size() < least) {
            throw isNot("an array of " + least);
        }
        return values;
    }

    private MalformedReplyException isNot(String expected) {
        return new MalformedReplyException("Redis answered with " + kind() + " in place of " + expected);
    }

    private String kind() {
        if (this instanceof Text) {
            return "a string";
        }
        if (this instanceof Int) {
            return "a number";
        }
        if (this instanceof Many) {
            return "an array";
        }
        return this instanceof Refusal ? "an error" : "nothing";
    }
}
