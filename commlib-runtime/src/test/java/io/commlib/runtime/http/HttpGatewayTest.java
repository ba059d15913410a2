package io.commlib.runtime.http;

import static io.commlib.runtime.http.GatewayRig.assertProblem;
import static io.commlib.runtime.http.GatewayRig.fields;
import static io.commlib.runtime.http.GatewayRig.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway says what it offers and how it is, and leaves nothing behind. */
@Timeout(60)
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "MOSQUITTO"})
class HttpGatewayTest {

    private final GatewayRig rig;

    HttpGatewayTest(BrokerUnderTest broker) {
        rig = new GatewayRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsOfferedIsDescribed() {
        rig.open(it -> it.title("Robot", "1.2.0")
                .schema("Pair", JsonSchema.parse("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}"))
                .rpc(
                        Rpc.of("Refers", rig.base + ".r", Pair.CODEC, Pair.CODEC),
                        JsonSchema.ref("Pair"),
                        JsonSchema.OBJECT));

        HttpResponse<String> answer = rig.send(rig.request("/openapi.json"));

        assertThat(answer.body()).isEqualTo(rig.gateway().openApi());
        Map<String, Any> document = object(answer);
        assertThat(document.get("openapi")).isEqualTo(Any.of("3.1.0"));
        assertThat(document.get("info"))
                .isEqualTo(Any.of(Map.of("title", Any.of("Robot"), "version", Any.of("1.2.0"))));
        assertThat(fields(document.get("paths")).keySet())
                .containsExactly(
                        "/rpc/Twice", "/rpc/" + rig.base + ".echo", "/topics/Sonar", "/topics/All", "/rpc/Refers");
        assertThat(answer.body())
                .contains("\"$ref\":\"#/components/schemas/Pair\"")
                .contains("\"name\":\"device\",\"in\":\"query\",\"required\":true");
        assertThat(fields(fields(document.get("components")).get("schemas")).keySet())
                .containsExactly("Pair", "Problem");
    }

    @Test
    void healthIsThatOfTheBrokersConnection() {
        rig.open(it -> it);
        assertThat(rig.send(rig.request("/health")).body()).isEqualTo("{\"broker\":\"ready\"}");
        rig.node.close();
        HttpResponse<String> closed = rig.send(rig.request("/health"));
        assertThat(closed.statusCode()).isEqualTo(503);
        assertThat(closed.body()).isEqualTo("{\"broker\":\"closed\"}");
        assertProblem(rig.post("/rpc/Twice?device=r1", "{\"a\":1,\"b\":\"\"}"), 503, "Not connected");
        assertProblem(rig.send(rig.request("/topics/Sonar")), 503, "Not connected");
    }

    @Test
    void closingEndsStreamsAndFreesThePort() throws IOException {
        rig.open(it -> it);
        try (Sse events = new Sse(rig.gateway(), "/topics/Sonar")) {
            rig.gateway().close();
            rig.gateway().close();
            assertThat(events.rest()).doesNotContain("data:");
        }
        assertThat(rig.gateway().metrics().streams()).isZero();
        HttpGateway.builder(rig.node).open(rig.gateway().address()).close();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("commlib-http")));
    }
}
