package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadMessageException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with JSON, and where, is told to people. */
class JsonFailureTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("", "is empty"),
                mistake(" \n", "is empty"),
                mistake("1 2", "has something after its end"),
                mistake("tru", at(1, 1) + "a value is expected, but there is 'tru'"),
                mistake("?", at(1, 1) + "a value is expected, but there is '?'"),
                mistake("é", at(1, 1) + "a value is expected, but there is the byte 0xC3"),
                mistake("\n {\"a\":", at(2, 7) + "it is cut short", "a"),
                mistake("{\"a\":1", at(1, 7) + "it is cut short", "a"),
                mistake("{\"a\":[1,\n tru]}", at(2, 2) + "a value is expected, but there is 'tru'", "a[1]"),
                mistake("{\"a\":[1 2]}", at(1, 9) + "',' or ']' is expected, but there is '2'", "a[0]"),
                mistake("[[],[{\"x\":1]]", at(1, 12) + "',' or '}' is expected, but there is ']'", "[1][0].x"),
                mistake("{\"a\" 1}", at(1, 6) + "':' is expected, but there is '1'", "a"),
                mistake("{a:1}", at(1, 2) + "the name of a field, in quotes, is expected, but there is 'a'"),
                mistake("[01]", at(1, 2) + "a number has a zero before its first digit", "[0]"),
                mistake("[1.]", at(1, 4) + "a digit is expected, but there is ']'", "[0]"),
                mistake("[1e+]", at(1, 5) + "a digit is expected, but there is ']'", "[0]"),
                mistake("[-", at(1, 2) + "a value is expected, but there is '-'", "[0]"),
                mistake("[\"abc", at(1, 2) + "a string does not end", "[0]"),
                mistake("[\"a\nb\"]", at(1, 4) + "a string has a control character, which has to be escaped", "[0]"),
                mistake("[\"a\\x\"]", at(1, 4) + "a string has an unknown escape", "[0]"),
                mistake("[\"a\\u00g0\"]", at(1, 4) + "a string has an unknown escape", "[0]"),
                mistake("{\"x\":1,\"\\ud800\":1}", at(1, 9) + "the name of a field has half of a surrogate pair", "x"),
                mistake("{\"a\\\"\\u0062\":{\"c\":}}", at(1, 19) + "a value is expected, but there is '}'", "a\"b.c"),
                mistake(
                        "[" + "9".repeat(1_001) + "]",
                        "is larger than allowed: a number has more than 1000 digits",
                        "[0]"),
                mistake(
                        "{\"" + "n".repeat(10_001) + "\":1}",
                        "is larger than allowed: the name of a field has more than 10000 bytes"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlace(String json, String problem) {
        assertThatThrownBy(() -> Encoding.JSON.decode(Codecs.ANY, json.getBytes(UTF_8)))
                .isInstanceOf(BadMessageException.class)
                .hasMessage("message: " + problem);
    }

    @Test
    void nestingThatIsTooDeepIsTold() {
        assertThatThrownBy(
                        () -> Encoding.JSON.decode(Codecs.ANY, "[".repeat(101).getBytes(UTF_8)))
                .hasMessageStartingWith("message: [0][0]")
                .hasMessageEndingWith("[0]: is larger than allowed: it is nested deeper than 100 levels");
    }

    @Test
    void textThatIsNoUtf8IsTold() {
        assertThatThrownBy(() -> Encoding.JSON.decode(Codecs.ANY, "[1,\"J\u00fcrgen\"]".getBytes(ISO_8859_1)))
                .hasMessage("message: [1]: " + at(1, 5) + "a string is not in UTF-8");
    }

    @Test
    void theSameIsToldOfWhatIsPassedOver() {
        Codec<Any> message = new Codec<>() {
            @Override
            public void write(MessageWriter out, Any value) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Any read(MessageReader in) throws java.io.IOException {
                in.beginMessage("Known");
                while (in.nextField()) {
                    in.skip();
                }
                return Any.NULL;
            }
        };

        assertThatThrownBy(() -> Encoding.JSON.decode(message, "{\"a\":{\"b\":[0,\"\\x\"]}}".getBytes(UTF_8)))
                .hasMessage("Known: a.b[1]: " + at(1, 15) + "a string has an unknown escape");
    }

    private static Arguments mistake(String json, String problem) {
        return Arguments.of(json, problem);
    }

    private static Arguments mistake(String json, String problem, String path) {
        return Arguments.of(json, path + ": " + problem);
    }

    private static String at(int line, int column) {
        return "is not well-formed at line " + line + ", column " + column + ": ";
    }
}
