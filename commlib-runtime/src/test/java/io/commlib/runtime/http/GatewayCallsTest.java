package io.commlib.runtime.http;

import static io.commlib.runtime.http.GatewayRig.assertProblem;
import static io.commlib.runtime.http.GatewayRig.device;
import static io.commlib.runtime.http.GatewayRig.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.rest.RestFailure;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rpcs are called over HTTP, and what goes wrong has the status of its kind. */
@Timeout(60)
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "MOSQUITTO"})
class GatewayCallsTest {

    private final GatewayRig rig;

    GatewayCallsTest(BrokerUnderTest broker) {
        rig = new GatewayRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anRpcIsCalledByItsNameAndByItsAddress() {
        rig.open(it -> it);
        rig.server.serve(rig.echo, request -> request);
        rig.server.serve(rig.twice.with(device("r1")), request -> new Pair(2 * request.a(), request.b()));

        HttpResponse<String> answer = rig.post("/rpc/Twice?device=r1", "{\"a\":21,\"b\":\"é\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"a\":42,\"b\":\"é\"}");
        assertThat(rig.post("/rpc/" + rig.base + ".echo", "{\"any\":[1,null]}").body())
                .isEqualTo("{\"any\":[1,null]}");
        assertThat(rig.gateway().metrics().calls()).isEqualTo(2);
        assertThat(rig.gateway().metrics().failedCalls()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rpc/Twice?device=r1|{\"a\":\"x\"}|400|Bad message",
                "/rpc/Twice?device=r1|{|400|Bad message",
                "/rpc/Twice?device=r1|''|400|Bad message",
                "/rpc/Twice?device=r1|[]|400|Bad message",
                "/rpc/Twice|{}|400|Bad parameters",
                "/rpc/Twice?device=r1&more=1|{\"a\":1,\"b\":\"\"}|400|Bad parameters",
                "/rpc/Twice?device=r1&device=r2|{\"a\":1,\"b\":\"\"}|400|Bad parameters",
                "/rpc/Twice?device=a.b|{\"a\":1,\"b\":\"\"}|400|Bad address",
                "/rpc/Twice?device=%2A|{\"a\":1,\"b\":\"\"}|400|Bad address",
                "/rpc/Thrice|{}|404|Not found",
                "/rpc/../rpc/Twice|{}|404|Not found",
                "/|{}|404|Not found",
                "/topics/Sonar|{}|405|Wrong verb",
                "/health|{}|405|Wrong verb",
            })
    void whatIsNoRequestIsAnsweredWithAProblem(String path, String body, int status, String title) {
        rig.open(it -> it);
        rig.server.serve(rig.twice.with(device("r1")), request -> request);

        HttpResponse<String> answer = rig.send(rig.post(path).POST(BodyPublishers.ofString(body)));

        assertProblem(answer, status, title);
    }

    @Test
    void aBadMessageIsToldFieldByField() {
        rig.open(it -> it);
        Map<String, Any> problem = object(rig.post("/rpc/Twice?device=r1", "{\"a\":\"x\",\"b\":\"\"}"));
        assertThat(problem.get("violations")).asString().contains("path", "a");
    }

    @Test
    void failuresHaveTheStatusOfTheirKind() {
        rig.open(it -> it);
        rig.server.serve(rig.twice.with(device("typed")), request -> {
            throw new RestFailure(RestFailure.Reason.TOO_LARGE, "much too large");
        });
        rig.server.serve(rig.twice.with(device("bug")), request -> {
            throw new IllegalStateException("secret");
        });
        rig.server.serve(rig.twice.with(device("slow")), request -> {
            rig.awaitRelease();
            return request;
        });

        HttpResponse<String> typed = rig.post("/rpc/Twice?device=typed", "{\"a\":1,\"b\":\"\"}");
        assertProblem(typed, 422, "commlib.rest.Failure");
        assertThat(object(typed))
                .containsEntry("type", Any.of("urn:commlib:error:commlib.rest.Failure"))
                .containsEntry(
                        "fields", Any.of(Map.of("reason", Any.of("too_large"), "message", Any.of("much too large"))));
        HttpResponse<String> bug = rig.post("/rpc/Twice?device=bug", "{\"a\":1,\"b\":\"\"}");
        assertProblem(bug, 500, "The service failed");
        assertThat(bug.body()).doesNotContain("secret", "Exception", "at io.");
        HttpResponse<String> slow = rig.send(rig.post("/rpc/Twice?device=slow")
                .header("Commlib-Timeout", "200")
                .POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}")));
        assertProblem(slow, 504, "No answer in time");
        HttpResponse<String> never = rig.send(rig.post("/rpc/Twice?device=slow")
                .header("Commlib-Timeout", "soon")
                .POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}")));
        assertProblem(never, 400, "Bad time limit");
        assertThat(rig.gateway().metrics().failedCalls()).isEqualTo(4);
    }
}
