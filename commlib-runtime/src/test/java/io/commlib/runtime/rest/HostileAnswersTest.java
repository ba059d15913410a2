package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.HostileWorld.API;
import static io.commlib.runtime.rest.RestFailure.Reason.BAD_ANSWER;
import static io.commlib.runtime.rest.RestFailure.Reason.TIMEOUT;
import static io.commlib.runtime.rest.RestFailure.Reason.TOO_LARGE;
import static io.commlib.runtime.rest.RestFailure.Reason.UNREACHABLE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.commlib.runtime.rest.RestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that want the proxy to burst, to hang, or to take one answer for another. */
class HostileAnswersTest extends HostileSetting {

    static Stream<Arguments> answers() {
        String ok = "HTTP/1.1 200 OK\r\n";
        return Stream.of(
                arguments(ok + "Content-Length: 10001\r\n\r\n", TOO_LARGE),
                arguments(ok + "Content-Length: 99999999999999\r\n\r\n", TOO_LARGE),
                arguments(ok + "\r\n" + "x".repeat(10_001), TOO_LARGE),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\n2711\r\n", TOO_LARGE),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n", TOO_LARGE),
                arguments(
                        ok + "Transfer-Encoding: chunked\r\n\r\n" + ("3e8\r\n" + "x".repeat(1000) + "\r\n").repeat(11),
                        TOO_LARGE),
                arguments(ok + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx", BAD_ANSWER),
                arguments(ok + "Content-Encoding: br\r\n\r\nxx", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: gzip, chunked\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\n123456789\r\n", BAD_ANSWER),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n0\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx", BAD_ANSWER),
                arguments(ok + "Content-Length: -1\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Content-Length: 0x10\r\n\r\n", BAD_ANSWER),
                arguments(ok + "Content-Length: 5\r\n\r\nx", UNREACHABLE),
                arguments(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nx", UNREACHABLE),
                arguments(ok + "X: " + "x".repeat(70_000) + "\r\n\r\n", BAD_ANSWER),
                arguments(ok + "X: y\r\n".repeat(12_000) + "\r\n", BAD_ANSWER),
                arguments(ok + " folded: x\r\n\r\n", BAD_ANSWER),
                arguments(ok + "X : y\r\n\r\n", BAD_ANSWER),
                arguments(ok + "no colon\r\n\r\n", BAD_ANSWER),
                arguments(ok + "X: a\rb\r\n\r\n", BAD_ANSWER),
                arguments(ok + "X: a\u0000b\r\n\r\n", BAD_ANSWER),
                arguments("HTTP/2 200 OK\r\n\r\n", BAD_ANSWER),
                arguments("HTTP/1.1 999 No\r\n\r\n", BAD_ANSWER),
                arguments("SSH-2.0-OpenSSH\r\n", BAD_ANSWER),
                arguments("HTTP/1.1 101 Switching Protocols\r\n\r\n", BAD_ANSWER),
                arguments("HTTP/1.1 100 Continue\r\n\r\n".repeat(20), BAD_ANSWER),
                arguments("", UNREACHABLE),
                arguments("HTTP/1.1 200", UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noAnswerBurstsOrConfusesTheProxy(String answer, Reason reason) {
        world.answer(answer);
        world.assertRefused(RestRequest.of("GET", API, "/"), reason);
    }

    static Stream<String> beginnings() {
        return Stream.of(
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\n\r\nnever ends",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void noAnswerWithoutAnEndHoldsTheProxy(String beginning) throws IOException {
        try (HostileWorld hasty = new HostileWorld(Duration.ofMillis(200))) {
            hasty.answerAndHold(beginning);
            hasty.assertRefused(RestRequest.of("GET", API, "/"), TIMEOUT);
        }
    }
}
