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
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is what another reader reads, and what that one refuses is refused. */
class JsonInputTest {

    private static final JsonFactory OTHER = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Encoding.MAX_DEPTH)
                    .build())
            .build();

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    /** Reads nothing of a message, but passes over all of it. */
    private static final Codec<String> PASSED_OVER = new Codec<>() {
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

    @Test
    void randomDocumentsAreReadAlike() {
        JsonDocuments documents = new JsonDocuments(1);
        for (int i = 0; i < 5_000; i++) {
            check(documents.next());
        }
    }

    @Test
    void changedDocumentsAreReadOrRefusedAlike() {
        JsonDocuments documents = new JsonDocuments(2);
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = documents.next();
            for (int changes = random.nextInt(3); changes >= 0 && json.length > 0; changes--) {
                json = changed(json, random);
            }
            refused += check(json) ? 0 : 1;
        }
        assertThat(refused).isBetween(5_000, 19_000);
    }

    @Test
    void documentsThatAreCutShortAreRefusedAlike() {
        JsonDocuments documents = new JsonDocuments(4);
        for (int i = 0; i < 100; i++) {
            byte[] json = documents.next();
            for (int length = 0; length < Math.min(200, json.length); length++) {
                check(Arrays.copyOf(json, length));
            }
        }
    }

    @Test
    void everyShortSequenceOfTheSignsOfJsonIsReadOrRefusedAlike() {
        byte[] signs = "{}[]:,\"\\ a01-.eEn\u0000".getBytes(UTF_8);
        for (int length = 0; length <= 3; length++) {
            int[] chosen = new int[length];
            do {
                byte[] json = new byte[length];
                for (int i = 0; i < length; i++) {
                    json[i] = signs[chosen[i]];
                }
                check(json);
            } while (count(chosen, signs.length));
        }
    }

    @Test
    void sequencesOfBytesAroundTheEdgesOfUtf8AreReadOrRefusedAlike() {
        int[] edges = {0x00, 0x22, 0x5C, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
        for (int first = 0; first < 256; first++) {
            check(quoted(first));
            for (int second : edges) {
                check(quoted(first, second));
                check(quoted(first, second, 0x80));
                check(quoted(first, second, 0xBF, 0x80));
                check(quoted(first, second, 0x80, 0x7F));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "[Infinity,-Infinity]",
                "Nan",
                "-NaN",
                "Infinit",
                "-",
                "-a",
                "--1",
                "+1",
                ".5",
                "5.",
                "1e",
                "1e+",
                "1.e5",
                "01",
                "-01",
                "-0",
                "0.0",
                "-0.0",
                "1E5",
                "1e-5",
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "0e999999999",
                "tru",
                "truex",
                "True",
                "nul",
                "null",
                "[1 2]",
                "[1,]",
                "[,1]",
                "[,]",
                "{\"a\"}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "[1]]",
                "[1}",
                "{\"a\":1]",
                "\"\\u12\"",
                "\"\\u123g\"",
                "\"\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"\\uDC00\\ud800x\"",
                "\"\\a\"",
                "\"\\",
                "\"\\\"",
                "\"\t\"",
                "\"\u007f\"",
                "//\n1",
                "/**/1",
                "#1",
                "1//",
                "\u00a01",
                "\u20281",
                "\ufeff1",
                "\ufeff",
                "1\ufeff",
                " \n\r\t1 \n\r\t",
                "\u000b1",
                "1\u0000",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551616",
                "10000000000000000000"
            })
    void whatIsOddIsReadOrRefusedAlike(String json) {
        check(json.getBytes(UTF_8));
        check(("[" + json + "]").getBytes(UTF_8));
        check(("{\"a\":" + json + ",\"b\":" + json + "}").getBytes(UTF_8));
    }

    @Test
    void depthAndLengthAreBoundedAlike() {
        for (int depth : new int[] {99, 100, 101, 5_000}) {
            check(("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8));
            check(("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).getBytes(UTF_8));
            check("[{\"a\":".repeat(depth).getBytes(UTF_8));
        }
        for (int digits : new int[] {998, 999, 1_000, 1_001, 100_000}) {
            check("9".repeat(digits).getBytes(UTF_8));
            check(("-" + "9".repeat(digits)).getBytes(UTF_8));
            check(("0." + "9".repeat(digits - 1)).getBytes(UTF_8));
            check(("-0." + "0".repeat(digits - 3) + "e5").getBytes(UTF_8));
        }
        check(("\"" + "x".repeat(1_000_000) + "\"").getBytes(UTF_8));
        check(("\"" + "\\n€".repeat(300_000)).getBytes(UTF_8));
        check(("{\"" + "x".repeat(10_000) + "\":1}").getBytes(UTF_8));
    }

    @Test
    void namesAreBounded() {
        byte[] json = ("{\"" + "x".repeat(10_001) + "\":1}").getBytes(UTF_8);

        assertThat(read(Codecs.ANY, json)).isNull();
        assertThat(read(PASSED_OVER, json)).isNull();
    }

    /** Whether the document was read. */
    private static boolean check(byte[] json) {
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

    private static <T> @Nullable T read(Codec<T> codec, byte[] json) {
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

    private static byte[] changed(byte[] json, Random random) {
        int place = random.nextInt(json.length);
        byte[] some = "{}[]:,\"\\ \t0123456789-+.eEntu\u0000\u001f\u007f".getBytes(UTF_8);
        byte other = random.nextInt(8) == 0 ? (byte) random.nextInt(256) : some[random.nextInt(some.length)];
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(json, place);
            }
            case 1 -> {
                byte[] less = Arrays.copyOf(json, json.length - 1);
                System.arraycopy(json, place + 1, less, place, less.length - place);
                return less;
            }
            case 2 -> {
                byte[] more = Arrays.copyOf(json, json.length + 1);
                System.arraycopy(json, place, more, place + 1, json.length - place);
                more[place] = other;
                return more;
            }
            default -> {
                byte[] same = json.clone();
                same[place] = other;
                return same;
            }
        }
    }

    private static byte[] quoted(int... bytes) {
        byte[] json = new byte[bytes.length + 2];
        json[0] = '"';
        for (int i = 0; i < bytes.length; i++) {
            json[i + 1] = (byte) bytes[i];
        }
        json[json.length - 1] = '"';
        return json;
    }

    private static boolean count(int[] digits, int base) {
        for (int i = 0; i < digits.length; i++) {
            if (++digits[i] < base) {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }
}
