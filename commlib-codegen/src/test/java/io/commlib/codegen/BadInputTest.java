package io.commlib.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.codegen.testing.CompiledSources;
import io.commlib.codegen.testing.Interfaces;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.BadMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from the wire is not always what it should be. */
class BadInputTest {

    private static final CompiledSources CLASSES = Interfaces.load("""
            commlib: 1
            namespace: acme.bad
            messages:
              Point: { fields: { x: float64, y: float64 = 0.0 } }
              Pose: { fields: { points: list<Point> } }
              Root:
                fields:
                  pose: Pose?
                  small: uint8 = 1
                  mode: Mode = ON
                  shape: Shape?
                  big: uint64 = 0
                  real: float32 = 0
                  price: decimal = 0
                  blob: { type: bytes, default: "" }
                  at: timestamp?
                  id: uuid?
                  span: duration?
                  limits: { type: "map<int8, int8>", default: {} }
                  secret: { type: "map<string, Word>", sensitive: true, default: {} }
                  child: Root?
            enums:
              Mode: { values: [OFF, ON] }
            unions:
              Shape: { variants: { circle: float64, square: float64 } }
            aliases:
              Word: { type: string, pattern: "[a-z]+" }
            """);

    private static final Codec<Object> ROOT = Interfaces.codec(CLASSES.load("acme.bad.Root"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"pose\":{\"points\":[{\"x\":1},{\"x\":1},{\"x\":1},{\"x\":true}]}} | pose.points[3].x: must be a number that a float64 can hold, but is true",
                "{\"pose\":{\"points\":[{\"y\":1}]}} | pose.points[0].x: is required",
                "{\"pose\":{}} | pose.points: is required",
                "{\"pose\":{\"points\":[null]}} | pose.points[0]: must be an object, but is null",
                "{\"pose\":5} | pose: must be an object, but is the number 5",
                "{\"pose\":[]} | pose: must be an object, but is a list",
                "{\"pose\":{\"points\":{}}} | pose.points: must be a list, but is an object",
                "{\"small\":256} | small: must be an integer from 0 to 255, but is the number 256",
                "{\"small\":-1} | small: must be an integer from 0 to 255, but is the number -1",
                "{\"small\":1.5} | small: must be an integer from 0 to 255, but is the number 1.5",
                "{\"small\":\"\"} | small: must be an integer from 0 to 255, but is the string \"\"",
                "{\"small\":1e999999999} | small: must be an integer from 0 to 255, but is the number 1e999999999",
                "{\"small\":1e-999999999} | small: must be an integer from 0 to 255, but is the number 1e-999999999",
                "{\"big\":18446744073709551616} | big: must be an integer from 0 to 18446744073709551615, but is the number 18446744073709551616",
                "{\"big\":-1} | big: must be an integer from 0 to 18446744073709551615, but is the number -1",
                "{\"real\":1e39} | real: must be a number that a float32 can hold, but is the number 1e39",
                "{\"real\":\"x\"} | real: must be a number that a float32 can hold, but is the string \"x\"",
                "{\"price\":1e999999999} | price: must be a decimal number, but is the number 1e999999999",
                "{\"price\":\"1e999999999\"} | price: must be a decimal number, but is the string \"1e999999999\"",
                "{\"price\":\"NaN\"} | price: must be a decimal number, but is the string \"NaN\"",
                "{\"blob\":\"?\"} | blob: must be base64, but is the string \"?\"",
                "{\"blob\":7} | blob: must be base64, but is the number 7",
                "{\"at\":\"yesterday\"} | at: must be a timestamp as in RFC 3339, but is the string \"yesterday\"",
                "{\"id\":\"1-1-1-1-1\"} | id: must be a uuid, but is the string \"1-1-1-1-1\"",
                "{\"span\":\"1h\"} | span: must be a duration as in ISO 8601, such as PT1.5S, but is the string \"1h\"",
                "{\"mode\":true} | mode: must be the name of a value, or its number, but is true",
                "{\"shape\":{}} | shape: must have one field, the variant of the union, but has none",
                "{\"shape\":{\"circle\":1,\"square\":2}} | shape.square: must have one field, the variant of the union, but has more",
                "{\"shape\":{\"circle\":\"x\"}} | shape.circle: must be a number that a float64 can hold, but is the string \"x\"",
                "{\"limits\":{\"5\":5,\"200\":5}} | limits.200: must be an integer from -128 to 127, but is the string \"200\"",
                "{\"limits\":{\"5\":500}} | limits.5: must be an integer from -128 to 127, but is the number 500",
                "{\"secret\":{\"KEY\":\"HUNTER2\"}} | secret: is not valid; the field is sensitive, so its value is not shown",
                "{\"secret\":{\"KEY\":hunter2}} | secret: is not valid; the field is sensitive, so its value is not shown",
                "{} {} | has something after its end",
                "[] | must be an object, but is a list",
            })
    void aMistakeIsNamedWithItsPath(String json, String problem) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("HUNTER2")
                .hasMessageNotContaining("KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"small\":\"5\"} | \"small\":5",
                "{\"small\":5.0} | \"small\":5",
                "{\"small\":5e0} | \"small\":5",
                "{\"small\":null} | \"small\":1",
                "{\"small\":2,\"small\":3} | \"small\":3",
                "{\"unknown\":{\"small\":[9]},\"small\":4} | \"small\":4",
                "{\"mode\":0} | \"mode\":\"OFF\"",
                "{\"mode\":\"1\"} | \"mode\":\"ON\"",
                "{\"mode\":\"NEW\"} | \"mode\":\"NEW\"",
                "{\"mode\":77} | \"mode\":77",
                "{\"shape\":{\"star\":[1,{\"a\":null}]}} | \"shape\":{\"star\":[1,{\"a\":null}]}",
                "{\"real\":\"-Infinity\"} | \"real\":\"-Infinity\"",
                "{\"real\":NaN} | \"real\":\"NaN\"",
                "{\"real\":\"-5\"} | \"real\":-5.0",
                "{\"real\":3} | \"real\":3.0",
                "{\"price\":1.50} | \"price\":\"1.50\"",
                "{\"at\":\"2020-01-01T01:00:00+01:00\"} | \"at\":\"2020-01-01T00:00:00Z\"",
            })
    void whatCanBeUnderstoodIs(String json, String written) {
        assertThat(new String(Encoding.JSON.encode(ROOT, read(json)), UTF_8)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"small\":", "nonsense", "{\"small\":01}", "\u0000", "{\"price\":", "\"", "]"})
    void whatIsNoJsonIsAnsweredLikeAnyOtherMistake(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BadMessageException.class);
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"child\":".repeat(5_000) + "{}" + "}".repeat(5_000);
        String skipped = "{\"unknown\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("larger than allowed");
        assertThatThrownBy(() -> read(skipped)).isInstanceOf(BadMessageException.class);
    }

    @Test
    void digitsAreBounded() {
        assertThatThrownBy(() -> read("{\"price\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(BadMessageException.class);
        assertThatThrownBy(() -> read("{\"price\":\"" + "9".repeat(100_000) + "\"}"))
                .isInstanceOf(BadMessageException.class);
    }

    private static Object read(String json) {
        return Encoding.JSON.decode(ROOT, json.getBytes(UTF_8));
    }
}
