package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.HostileWorld.API;
import static io.commlib.runtime.rest.RestFailure.Reason.BAD_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.error.CommlibException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that want to reach the server as something else than they say. What servers and names do to the proxy is in
 * {@link HostileAddressesTest}, {@link HostileRedirectsTest} and {@link HostileAnswersTest}.
 */
class HostileRequestsTest extends HostileSetting {

    static Stream<String> paths() {
        return Stream.of(
                "@127.0.0.1/",
                ".evil.com/",
                ":8081/",
                "x",
                "?x=1",
                "\\x",
                "/a\r\nX-Evil: 1",
                "/a\nX: 1",
                "/a\rb",
                "/a\u0000b",
                "/a\u007fb",
                "/a#b",
                "/a\\..\\b",
                "/{id}",
                "/{missing}/x",
                "/" + "x".repeat(9_000),
                "/\ud800");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noPathChangesWhereARequestGoes(String path) {
        RestRequest request = RestRequest.of("GET", API, path);
        assertThat(world.failureOf(request.withPath(Map.of("id", Any.of("..")))))
                .isInstanceOf(CommlibException.class);
        assertThat(world.asked()).isEmpty();
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("Host", "127.0.0.1"),
                arguments("host", "evil"),
                arguments("Host ", "evil"),
                arguments("Connection", "X-Secret"),
                arguments("Keep-Alive", "x"),
                arguments("Proxy-Connection", "x"),
                arguments("Proxy-Authorization", "x"),
                arguments("TE", "trailers"),
                arguments("Trailer", "Host"),
                arguments("Transfer-Encoding", "chunked"),
                arguments("transfer-encoding", "x"),
                arguments("Upgrade", "h2c"),
                arguments("HTTP2-Settings", "x"),
                arguments("Content-Length", "0"),
                arguments("Expect", "100-continue"),
                arguments("Via", "x"),
                arguments("X", "a\r\nHost: evil"),
                arguments("X", "a\nb"),
                arguments("X", "a\rb"),
                arguments("X", "a\u0000b"),
                arguments("X", "a\u010ab"),
                arguments("X", "é"),
                arguments("X\r\nHost", "evil"),
                arguments("X:Y", "1"),
                arguments("", "1"),
                arguments("X Y", "1"),
                arguments("é", "1"),
                arguments("X", "x".repeat(20_000)),
                arguments("x".repeat(300), "1"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void noHeaderIsSmuggledIn(String name, String value) {
        world.assertRefused(RestRequest.of("GET", API, "/").withHeaders(Map.of(name, value)), BAD_REQUEST);
        assertThat(world.asked()).isEmpty();
    }

    static Stream<String> verbs() {
        return Stream.of(
                "TRACE", "CONNECT", "", "GET ", "GET / HTTP/1.1\r\nHost: evil\r\n\r\nGET", "PRI", "ＧＥＴ", "PROPFIND");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void noOtherVerbGetsThrough(String verb) {
        world.assertRefused(RestRequest.of(verb, API, "/"), BAD_REQUEST);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        RestRequest request = RestRequest.of("POST", API, "/").withBody(Any.of("x".repeat(1_001)));
        world.assertRefused(request, BAD_REQUEST);
    }

    @Test
    void thereAreTwoHundredOfThem() {
        List<Object> all = new ArrayList<>();
        Stream.of(
                        HostileWorld.privateAddresses(),
                        HostileWorld.privateAddresses(),
                        HostileAddressesTest.spellings(),
                        paths(),
                        headers(),
                        verbs(),
                        HostileAnswersTest.answers(),
                        HostileAnswersTest.beginnings(),
                        HostileRedirectsTest.locations(),
                        HostileRedirectsTest.loops())
                .forEach(kind -> kind.forEach(all::add));
        assertThat(all).hasSizeGreaterThan(200);
    }
}
