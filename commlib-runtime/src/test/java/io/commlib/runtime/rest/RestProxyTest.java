package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.RestRig.json;
import static io.commlib.runtime.rest.RestRig.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.rest.RestFailure.Reason;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are taken, carried and answered. */
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "REDIS"})
class RestProxyTest {

    private final RestRig rig;

    RestProxyTest(BrokerUnderTest broker) throws IOException {
        rig = new RestRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theDocumentedFormIsAnsweredInTheDocumentedForm() {
        rig.serve();

        Map<String, Any> got = object(
                rig.callRaw(json("{\"host\":\"127.0.0.1\",\"port\":%d,\"path\":\"/echo\",\"query_params\":{\"a\":1}}"
                        .formatted(rig.server.port()))));

        assertThat(got.keySet()).containsExactly("data");
        assertThat(object(got.get("data"))).containsEntry("path", Any.of("/echo?a=1"));
    }

    @Test
    void anErrorStatusIsAnAnswerWhereTheFormHasAPlaceForItAndElseAFailure() {
        rig.serve();
        assertThat(rig.call(RestRequest.of("GET", rig.server.origin(), "/missing"))
                        .status())
                .isEqualTo(404);

        RestRequest documented = new RestRequest(
                new RestTarget.HostAndPort("127.0.0.1", rig.server.port()),
                "/missing",
                "GET",
                Map.of(),
                Map.of(),
                Any.of(Map.of()),
                Map.of());
        assertThatThrownBy(() -> rig.call(documented))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.STATUS))
                .hasMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get"})
    void everyVerbIsCarried(String verb) {
        rig.serve();
        Map<String, Any> echo = object(
                rig.call(RestRequest.of(verb, rig.server.origin(), "/echo")).data());

        assertThat(echo).containsEntry("verb", Any.of(verb.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theAnswerToHeadHasHeadersAndNoBody() {
        rig.serve();
        RestResponse head = rig.call(RestRequest.of("HEAD", rig.server.origin(), "/echo"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).containsKey("Content-type");
        assertThat(head.data()).isEqualTo(Any.of(""));
    }

    @Test
    void theCallersTimeLimitIsTheProxysToo() {
        rig.serve();
        CountDownLatch never = new CountDownLatch(1);
        rig.server.handle("/slow", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        RestRequest slow = RestRequest.of("GET", rig.server.origin(), "/slow");

        assertThatThrownBy(() -> rig.call(slow, Duration.ofSeconds(2)))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
    }

    @Test
    void aRequestThatIsNoneIsRefused() {
        rig.serve();
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"base_url\":\"http://x\",\"host\":\"y\"}",
                "{\"base_url\":7}",
                "{\"host\":\"x\",\"port\":1.5}",
                "{\"host\":\"x\",\"headers\":{\"a\":[]}}",
                "{\"host\":\"x\",\"query_params\":[]}")) {
            assertThatThrownBy(() -> rig.callRaw(json(bad)))
                    .as(bad)
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("refused the request");
        }
    }

    @Test
    void callsAreCountedByWhatBecameOfThem() {
        RestProxy counted = rig.proxy()
                .allow(rig.server.origin())
                .allow("http://127.0.0.1:1")
                .open();
        rig.get("/echo");
        assertThatThrownBy(() -> rig.call(RestRequest.of("GET", "http://127.0.0.1:1", "/echo")))
                .isInstanceOf(RestFailure.class);
        assertThatThrownBy(() -> rig.call(RestRequest.of("GET", "http://127.0.0.2:1", "/echo")))
                .isInstanceOf(RestFailure.class);
        assertThat(counted.metrics()).hasToString("calls=3 refused=1 failed=1 inFlight=0");
    }
}
