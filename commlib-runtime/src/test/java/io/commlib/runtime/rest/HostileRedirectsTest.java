package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.HostileWorld.API;
import static io.commlib.runtime.rest.RestFailure.Reason.BAD_ANSWER;
import static io.commlib.runtime.rest.RestFailure.Reason.BAD_REQUEST;
import static io.commlib.runtime.rest.RestFailure.Reason.NOT_ALLOWED;
import static io.commlib.runtime.rest.RestFailure.Reason.TOO_MANY_REDIRECTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that send the proxy to where it may not go, or round for ever. */
class HostileRedirectsTest extends HostileSetting {

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.rest.HostileWorld#privateAddresses")
    void noRedirectLeadsInside(String address) {
        String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
        world.redirectTo("http://" + host + "/latest/meta-data/");
        world.assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED);
        world.redirectTo("http://" + HostileWorld.named(address) + "/");
        world.assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED);
        assertThat(world.asked()).hasSize(2);
    }

    static Stream<String> locations() {
        return Stream.of(
                "http://127.0.0.1/",
                "//127.0.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost/",
                "http://api.example@127.0.0.1/",
                "http://api.example:8081/",
                "http://evil.com/",
                "//evil.com",
                "ftp://api.example/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_x",
                "javascript:x",
                "http://a b/",
                "http://\\127.0.0.1/",
                "\\\\127.0.0.1\\x",
                "http://api.example:99999/",
                "http://mixed.example/",
                "mailto:x",
                "http:");
    }

    @ParameterizedTest
    @MethodSource("locations")
    void noRedirectGetsThroughToWhatIsNotAllowed(String location) {
        world.redirectTo(location);
        world.assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED, BAD_REQUEST, BAD_ANSWER);
        assertThat(world.asked()).hasSize(1);
    }

    static Stream<String> loops() {
        return Stream.of(
                "/", "http://api.example/", "?again", "#x", "http://api.example:8080/x", "../..", "//api.example/y");
    }

    @ParameterizedTest
    @MethodSource("loops")
    void noRedirectGoesRoundForEver(String location) {
        world.redirectTo(location);
        world.assertRefused(RestRequest.of("GET", API, "/"), TOO_MANY_REDIRECTS);
        assertThat(world.asked()).hasSize(6);
    }

    @Test
    void secretsAreNotSentToWhereARedirectLeads() {
        world.redirectTo("http://api.example:8080/other");
        RestRequest request = RestRequest.of("GET", API, "/")
                .withHeaders(
                        Map.of("Authorization", "Bearer t", "Cookie", "c", "X-Api-Key", "k", "Accept", "text/plain"));
        world.assertRefused(request, TOO_MANY_REDIRECTS);

        assertThat(world.asked().get(0)).contains("authorization: Bearer t", "x-api-key: k");
        assertThat(world.asked().get(1))
                .contains("GET /other ", "Host: api.example:8080", "accept: text/plain")
                .doesNotContain("Bearer", "cookie", "x-api-key");
    }
}
