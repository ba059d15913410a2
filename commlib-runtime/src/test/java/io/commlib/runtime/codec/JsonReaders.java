package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two readers of JSON, ours and another one: what is read is what the other reads, and what that one refuses is refused. */
final class JsonReaders {

    private static final JsonFactory OTHER = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Encoding.MAX_DEPTH)
                    .build())
            .build();

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    /** Reads nothing of a message, but passes over all of it. */
    static final Codec<String> PASSED_OVER = new Codec<>() {
        @Override
        public void write(MessageWriter out, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String read(MessageReader in) throws IOException {
            in.skip();
            return "passed over";
        }
    };

    private JsonReaders() {}

    /**
     * Reads a document with both, and fails when they differ.
     *
     * @return whether it was read
     */
    static boolean check(byte[] json) {
        Any expected = other(json);
        Any read = read(Codecs.ANY, json);
        if (!Objects.equals(read, expected)) {
            assertThat(read).as(new String(json, UTF_8)).isEqualTo(expected);
        }
        boolean passed = read(PASSED_OVER, json) != null;
        if (passed != (expected != null || isTooLarge(json))) {
            assertThat(passed).as(new String(json, UTF_8)).isEqualTo(expected != null);
        }
        return expected != null;
    }

    /** What ours reads in the middle of other bytes; null when it refuses. */
    static <T> @Nullable T read(Codec<T> codec, byte[] json) {
        byte[] around = new byte[json.length + 2];
        Arrays.fill(around, (byte) '1');
        System.arraycopy(json, 0, around, 1, json.length);
        try {
            return Encoding.JSON.decode(codec, around, 1, json.length);
        } catch (BadMessageException e) {
            return null;
        }
    }

    /** Whether it has a number that is no double, which matters only to who wants to have it. */
    private static boolean isTooLarge(byte[] json) {
        try {
            Encoding.JSON.decode(Codecs.ANY, json);
            return false;
        } catch (BadMessageException e) {
            return String.valueOf(e.getMessage()).contains("must be a number that a float64 can hold");
        }
    }

    private static @Nullable Any other(byte[] json) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
            // with spaces before it, since the other reader would take some beginnings for UTF-16
            try (JsonParser in = OTHER.createParser(("    " + unmarked).getBytes(UTF_8))) {
                if (in.nextToken() == null) {
                    return null;
                }
                Any value = other(in);
                return in.nextToken() == null ? value : null;
            }
        } catch (IOException e) {
            return null;
        }
    }

    private static Any other(JsonParser in) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, Any> fields = new LinkedHashMap<>();
                for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                    in.nextToken();
                    fields.put(name, other(in));
                }
                return Any.of(fields);
            }
            case START_ARRAY -> {
                List<Any> values = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(other(in));
                }
                return Any.of(values);
            }
            case VALUE_STRING -> {
                return Any.of(in.getText());
            }
            case VALUE_NUMBER_INT -> {
                return Any.of(in.getBigIntegerValue());
            }
            case VALUE_NUMBER_FLOAT -> {
                double value = in.getDoubleValue();
                if (Double.isInfinite(value) && !NOT_FINITE.contains(in.getText())) {
                    throw new IOException("is no double, or no notation that anyone writes");
                }
                return Any.of(value);
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return Any.of(in.getBooleanValue());
            }
            default -> {
                return Any.NULL;
            }
        }
    }
}
