package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonOutputTest {

    private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    @Test
    void everyCharacterOfUnicodeIsWritten() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c > Character.MAX_SURROGATE || c < Character.MIN_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(all.codePointCount(0, all.length())).isEqualTo(Character.MAX_CODE_POINT + 1 - SURROGATES);
        checkString(all);
    }

    @Test
    void aSpecialCharacterIsWrittenAtEachPlaceOfAString() {
        for (String special : List.of("\"", "\\", "\n", "\0", "\u001f", "\u007f", "é", "€", "😀", "\b\t\u000b\f\r")) {
            for (int length = 0; length < 40; length++) {
                for (int place = 0; place <= length; place++) {
                    checkString("x".repeat(place) + special + "y".repeat(length - place));
                }
            }
        }
    }

    @Test
    void aSpecialCharacterIsWrittenAtEachPlaceOfALongString() {
        for (String special : List.of("\"", "\\", "\n", "\u001f", "\u007f", "?", "é", "\u2028", "€", "😀", "?😀\"?")) {
            for (String others : List.of("x", "é", "€", "😀", "?")) {
                for (int place = 0; place < 40; place++) {
                    checkString(others.repeat(place) + special + others.repeat(100 - place));
                    checkString(others.repeat(100 - place) + special + others.repeat(place));
                }
            }
        }
    }

    @Test
    void longTextsOfAnyMixtureAreWritten() {
        Random random = new Random(11);
        List<String> parts =
                List.of("plain words ", "\"", "\\", "\n", "\t\u0001", "?", "\u007f", "Jürgen ", "αβγ", "\u2028", "😀");
        for (int text = 0; text < 2_000; text++) {
            StringBuilder built = new StringBuilder();
            int kinds = 1 + random.nextInt(parts.size());
            while (built.length() < 60 + text / 2) {
                built.append(parts.get(random.nextInt(kinds)).repeat(1 + random.nextInt(12)));
            }
            checkString(built.toString());
        }
    }

    @Test
    void halfOfASurrogatePairIsRefusedAtEachPlaceOfALongString() {
        for (String half : List.of("\ud83d", "\ude00", "?\ude00", "\ude00\ud83d", "\ud83d?")) {
            for (int place = 0; place <= 80; place++) {
                for (String others : List.of("x", "?", "€")) {
                    String text = others.repeat(place) + half + others.repeat(80 - place);
                    assertThatThrownBy(() -> json(Codecs.STRING, text))
                            .isInstanceOf(BadMessageException.class)
                            .hasMessageContaining("half of a surrogate pair is no text");
                }
            }
        }
    }

    @Test
    void stringsOfEverySizeAroundTheEndOfTheBufferAreWritten() {
        for (String letter : List.of("x", "é", "\u0001", "😀")) {
            for (int size = 1_000; size < 1_050; size++) {
                String text = letter.repeat(size / letter.getBytes(UTF_8).length);
                Any value = Any.of(List.of(Any.of(text), Any.of(true), Any.of(-1.5), Any.of(Long.MIN_VALUE)));
                assertThat(json(Codecs.ANY, value)).isEqualTo("[" + quoted(text) + ",true,-1.5,-9223372036854775808]");
            }
        }
        checkString("long \u20ac ".repeat(200_000));
        for (int size : new int[] {1 << 16, 1 << 18}) {
            for (int more = -5; more < 5; more++) {
                checkString("x".repeat(size + more));
                checkString("\n" + "x".repeat(size + more));
            }
        }
    }

    @Test
    void namesOfFieldsAreEscapedToo() {
        Map<String, Any> value = new LinkedHashMap<>();
        value.put("", Any.of(Map.of()));
        value.put("\"é\n", Any.of(List.of(Any.NULL, Any.of(List.of()), Any.of(BigInteger.TWO.pow(64)))));

        assertThat(json(Codecs.OBJECT, value)).isEqualTo("{\"\":{},\"\\\"é\\n\":[null,[],18446744073709551616]}");
        assertThat(FieldName.of("a\"b").json()).asString(UTF_8).isEqualTo(",\"a\\\"b\":");
    }

    @Test
    void numbersThatJsonDoesNotKnowAreStrings() {
        assertThat(json(Codecs.list(Codecs.FLOAT64), List.of(Double.NaN, Double.NEGATIVE_INFINITY)))
                .isEqualTo("[\"NaN\",\"-Infinity\"]");
        assertThat(json(Codecs.FLOAT32, Float.POSITIVE_INFINITY)).isEqualTo("\"Infinity\"");
    }

    @Test
    void bytesAreBase64() {
        byte[] content = new byte[3_000];
        new Random(1).nextBytes(content);

        assertThat(json(Codecs.list(Codecs.BYTES), List.of(Bytes.copyOf(content), Bytes.copyOf())))
                .isEqualTo("[\"" + Base64.getEncoder().encodeToString(content) + "\",\"\"]");
    }

    @Test
    void whatCannotBeWrittenIsNamedByItsPath() {
        Map<String, Any> value = new LinkedHashMap<>();
        value.put("a", Any.of(1));
        value.put("b", Any.of(List.of(Any.of("x"), Any.of("é\udc00"))));

        assertThatThrownBy(() -> json(Codecs.OBJECT, value))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("b[1]: cannot be written: half of a surrogate pair is no text");
        assertThatThrownBy(() -> json(Codecs.OBJECT, Map.of("\ud800", Any.NULL)))
                .isInstanceOf(BadMessageException.class);
    }

    @Test
    void nestingIsBounded() {
        Any value = Any.NULL;
        for (int depth = 0; depth < Encoding.MAX_DEPTH; depth++) {
            value = Any.of(List.of(value));
        }
        Any deep = value;
        Any tooDeep = Any.of(List.of(value));

        assertThat(json(Codecs.ANY, deep)).hasSize(2 * Encoding.MAX_DEPTH + 4);
        assertThatThrownBy(() -> json(Codecs.ANY, tooDeep))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("nested deeper than 100 levels");
    }

    @Test
    void aMessageIsNotSpoiledByOneThatFailedBefore() {
        assertThatThrownBy(() -> json(Codecs.list(Codecs.STRING), List.of("a", "\ud800")))
                .isInstanceOf(BadMessageException.class);
        assertThat(json(Codecs.list(Codecs.STRING), List.of("a", "b"))).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void aMessageWithinAMessageHasABufferOfItsOwn() {
        Codec<String> outer = new Codec<>() {
            @Override
            public void write(MessageWriter out, String value) throws IOException {
                Codecs.STRING.write(out, json(Codecs.STRING, value));
            }

            @Override
            public String read(MessageReader in) throws IOException {
                return Codecs.STRING.read(in);
            }
        };

        assertThat(json(Codecs.list(outer), List.of("a", "b"))).isEqualTo("[\"\\\"a\\\"\",\"\\\"b\\\"\"]");
    }

    @Test
    void threadsDoNotShareBuffers() {
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < 100; thread++) {
            String text = ("text of thread " + thread + ' ').repeat(thread % 10 == 0 ? 5_000 : 1);
            CompletableFuture<Void> done = new CompletableFuture<>();
            threads.add(done);
            new Thread(() -> done.completeAsync(
                            () -> {
                                for (int i = 0; i < 40; i++) {
                                    assertThat(json(Codecs.STRING, text)).isEqualTo('"' + text + '"');
                                }
                                return null;
                            },
                            Runnable::run))
                    .start();
        }

        threads.forEach(CompletableFuture::join);
    }

    private static void checkString(String text) {
        String written = json(Codecs.STRING, text);
        if (!written.equals(quoted(text))) {
            assertThat(written).isEqualTo(quoted(text));
        }
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsUTF8(text), UTF_8) + '"';
    }

    private static <T> String json(Codec<T> codec, T value) {
        byte[] bytes = Encoding.JSON.encode(codec, value);
        assertThat(Arrays.equals(bytes, new String(bytes, UTF_8).getBytes(UTF_8)))
                .as("is UTF-8")
                .isTrue();
        return new String(bytes, UTF_8);
    }
}
