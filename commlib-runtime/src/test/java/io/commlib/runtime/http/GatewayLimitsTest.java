package io.commlib.runtime.http;

import static io.commlib.runtime.http.GatewayRig.assertProblem;
import static io.commlib.runtime.http.GatewayRig.device;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large, too slow or too much is turned away. */
@Timeout(60)
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "MOSQUITTO"})
class GatewayLimitsTest {

    private final GatewayRig rig;

    GatewayLimitsTest(BrokerUnderTest broker) {
        rig = new GatewayRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void onlyJsonIsTakenAndNotTooMuch() {
        rig.open(it -> it.maxBodyBytes(100));
        HttpRequest.Builder form = rig.request("/rpc/Twice?device=r1")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"));
        assertProblem(rig.send(form), 415, "Not JSON");
        assertProblem(rig.post("/rpc/Twice?device=r1", "x".repeat(101)), 413, "Too large");
        assertProblem(rig.send(rig.request("/rpc/Twice?device=r1").DELETE()), 405, "Wrong verb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /hea",
                "GET /health HTTP/1.1\r\nHost: x\r\nX-",
                "POST /rpc/Twice?device=r1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
            })
    void aClientThatDoesNotFinishItsRequestIsCutOff(String beginning) throws IOException {
        rig.open(it -> it.clientTimeout(Duration.ofMillis(100)));
        try (Socket socket = rig.connect()) {
            socket.getOutputStream().write(beginning.getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(rig.gateway().metrics().tooSlow()).isEqualTo(1);
    }

    @Test
    void requestsAndStreamsAboveTheirLimitsAreTurnedAway() throws Exception {
        rig.open(it -> it.maxExchanges(2).maxStreams(1));
        CountDownLatch called = new CountDownLatch(1);
        rig.server.serve(rig.twice.with(device("r1")), request -> {
            called.countDown();
            rig.awaitRelease();
            return request;
        });
        try (Sse first = new Sse(rig.gateway(), "/topics/Sonar")) {
            CompletableFuture<HttpResponse<String>> held = rig.sendAsync(
                    rig.post("/rpc/Twice?device=r1").POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}")));
            called.await();
            assertThatThrownBy(() -> rig.send(rig.request("/health"))).hasRootCauseInstanceOf(IOException.class);
            assertThat(rig.gateway().metrics().rejected()).isPositive();

            rig.release();
            assertThat(held.join().statusCode()).isEqualTo(200);
            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertProblem(rig.send(rig.request("/topics/Sonar")), 503, "Too many streams"));
            rig.server.channel(rig.sonar).publish(Pair.of(7));
            assertThat(first.next()).startsWith("data: {\"a\":7");
        }
    }
}
