package io.commlib.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.codegen.testing.Interfaces;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.BadMessageException;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Codec<Object> SONAR =
            Interfaces.codec(Interfaces.load("""
            commlib: 1
            namespace: acme.robot
            messages:
              Point:
                fields: { x: float64, y: float64 = 0.0 }
              Sonar:
                description: One reading.
                fields:
                  distance: { type: float64, default: 0.001, unit: m, min: 0 }
                  count: int8
                  frame: string?
                  path: list<Point>
                  token: { type: string, pattern: "[a-z]+", sensitive: true }
                  extra: any
            """).load("acme.robot.Sonar"));

    @Test
    void whatIsReadIsWrittenBackTheSame() {
        String json =
                "{\"distance\":2.5,\"count\":-5,\"path\":[{\"x\":1.0,\"y\":0.0}],\"token\":\"abc\",\"extra\":null}";

        assertThat(recode(json)).isEqualTo(json);
    }

    @Test
    void whatIsAbsentTakesItsDefault() {
        assertThat(recode("{\"token\":\"abc\",\"count\":\"-5\",\"extra\":{},\"path\":[],\"distance\":null}"))
                .isEqualTo("{\"distance\":0.001,\"count\":-5,\"path\":[],\"token\":\"abc\",\"extra\":{}}");
    }

    @Test
    void everyFieldThatIsMissingIsNamed() {
        assertThatThrownBy(() -> recode("{}"))
                .isInstanceOf(BadMessageException.class)
                .hasMessage("Sonar: count: is required; path: is required; token: is required; extra: is required");
    }

    @Test
    void aMistakeFarInsideIsNamedByItsPath() {
        assertThatThrownBy(() -> recode("{\"path\":[{\"x\":1},{\"x\":\"no\"}]}"))
                .hasMessage("Sonar: path[1].x: must be a number that a float64 can hold, but is the string \"no\"");
        assertThatThrownBy(() -> recode("{\"path\":[{\"x\":1},{\"y\":2}]}"))
                .hasMessage("Sonar: path[1].x: is required");
    }

    @Test
    void aSensitiveValueIsNeverTold() {
        String json = "{\"count\":1,\"path\":[],\"token\":\"SECRET\",\"extra\":1}";

        assertThatThrownBy(() -> recode(json))
                .hasMessageContaining("token: must match [a-z]+")
                .hasMessageNotContaining("SECRET");
        assertThat(Encoding.JSON
                        .decode(SONAR, json.replace("SECRET", "secret").getBytes(UTF_8))
                        .toString())
                .contains("token=***")
                .doesNotContain("secret");
    }

    private static String recode(String json) {
        Object value = Encoding.JSON.decode(SONAR, json.getBytes(UTF_8));
        return new String(Encoding.JSON.encode(SONAR, value), UTF_8);
    }
}
