package io.commlib.runtime.transport.redis.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A command: its words, and how to read what Redis answers.
 *
 * @param <T> of its result
 */
public interface Command<T> {

    /**
     * Its name and arguments, in order. Called once, when it is its turn to be written, with the connection's lock held.
     *
     * @return what nobody changes after that
     */
    List<byte[]> words();

    /**
     * Reads the reply, on the connection's thread.
     *
     * @param reply no refusal
     * @return the result
     * @throws MalformedReplyException when that is no reply to this command
     */
    T read(Reply reply) throws MalformedReplyException;

    /** Reads a reply. */
    @FunctionalInterface
    interface Reader<T> {

        /** As {@link Command#read}. */
        T read(Reply reply) throws MalformedReplyException;
    }

    /**
     * One whose words are known beforehand.
     *
     * @param reader of its reply
     * @param words each a {@code byte[]}, or something whose text is meant
     * @return the command
     * @param <T> of its result
     */
    static <T> Command<T> of(Reader<T> reader, Object... words) {
        return of(reader, words(words));
    }

    /**
     * One whose words are known beforehand.
     *
     * @param reader of its reply
     * @param words as {@link #words()} gives them
     * @return the command
     * @param <T> of its result
     */
    static <T> Command<T> of(Reader<T> reader, List<byte[]> words) {
        return new Command<>() {

            @Override
            public List<byte[]> words() {
                return words;
            }

            @Override
            public T read(Reply reply) throws MalformedReplyException {
                return reader.read(reply);
            }
        };
    }

    /**
     * Words as bytes.
     *
     * @param words each a {@code byte[]}, or something whose text is meant
     * @return which more can be added to
     */
    static List<byte[]> words(Object... words) {
        List<byte[]> all = new ArrayList<>(words.length);
        for (Object word : words) {
            all.add(word instanceof byte[] bytes ? bytes : word.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }
}
