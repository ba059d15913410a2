package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A type that is a string on the wire, and may be the key of a map. */
final class TextCodec<T> implements Codec<T>, KeyCodec<T> {

    static final TextCodec<Instant> TIMESTAMP = new TextCodec<>("a timestamp as in RFC 3339", Instant::parse);

    static final TextCodec<Duration> DURATION =
            new TextCodec<>("a duration as in ISO 8601, such as PT1.5S", Duration::parse);

    static final TextCodec<java.util.UUID> UUID = new TextCodec<>("a uuid", TextCodec::uuid);

    private static final int LONGEST = 64;
    private static final int UUID_LENGTH = 36;

    private final String expected;
    private final Function<String, T> parse;

    private TextCodec(String expected, Function<String, T> parse) {
        this.expected = expected;
        this.parse = parse;
    }

    @Override
    public void write(MessageWriter out, T value) throws IOException {
        out.output().string(value.toString());
    }

    @Override
    public T read(MessageReader in) throws IOException {
        return key(in.string(expected));
    }

    @Override
    public String text(T key) {
        return key.toString();
    }

    @Override
    public T key(String text) {
        if (text.length() <= LONGEST) {
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                throw mismatch(text);
            }
        }
        throw mismatch(text);
    }

    private BadMessageException mismatch(String text) {
        return Keys.mismatch(expected, text);
    }

    private static java.util.UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("a uuid has 36 characters");
        }
        return java.util.UUID.fromString(text);
    }
}
