package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.RestFailure.Reason.BAD_REQUEST;
import static io.commlib.runtime.rest.RestFailure.Reason.NOT_ALLOWED;
import static io.commlib.runtime.rest.RestFailure.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Urls and names that lead to where the proxy may not go. */
class HostileAddressesTest extends HostileSetting {

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.rest.HostileWorld#privateAddresses")
    void noAllowedNameLeadsInside(String address) {
        world.assertRefused(RestRequest.of("GET", "http://" + HostileWorld.named(address), "/"), NOT_ALLOWED);
        assertThat(world.asked()).isEmpty();
    }

    static Stream<String> spellings() {
        return Stream.of(
                "http://127.0.0.1",
                "http://2130706433",
                "http://017700000001",
                "http://0x7f000001",
                "http://0x7f.1",
                "http://127.1",
                "http://127.0.1",
                "http://0177.0.0.1",
                "http://127.0.0.1.",
                "http://127.0.0.01",
                "http://0",
                "http://0.0.0.0",
                "http://00.0.0.0",
                "http://[::1]",
                "http://[::]",
                "http://[0:0:0:0:0:0:0:1]",
                "http://[::ffff:127.0.0.1]",
                "http://[::ffff:7f00:1]",
                "http://[fe80::1%25eth0]",
                "http://[fe80::1%eth0]",
                "http://[::1",
                "http://::1",
                "http://[]",
                "http://[v1.x]",
                "http://localhost",
                "http://localhost.",
                "http://LOCALHOST",
                "http://localhost.localdomain",
                "http://api.example.",
                "http://api.example..",
                "http://.api.example",
                "http://api..example",
                "http://-api.example",
                "http://api.example-",
                "http://api.example.evil.com",
                "http://evil.com",
                "http://evil.com/api.example",
                "http://xapi.example",
                "http://api.example@127.0.0.1",
                "http://127.0.0.1@evil.com",
                "http://user:pw@api.example",
                "http://@api.example",
                "http://api.example:80@127.0.0.1",
                "http://api.example%40127.0.0.1",
                "http://api.example%00.evil.com",
                "http://api%2eexample",
                "http://127。0。0。1",
                "http://①②⑦.0.0.1",
                "http://api。example",
                "http://bücher.example",
                "http://ａｐｉ.example",
                "http://api.example\\@127.0.0.1",
                "http://api.example\\.evil.com",
                "http:\\\\api.example",
                "http:/api.example",
                "http:api.example",
                "//api.example",
                "api.example",
                "",
                " ",
                "http://",
                "http:///",
                "http://api.example:0",
                "http://api.example:",
                "http://api.example:65536",
                "http://api.example:+80",
                "http://api.example:-80",
                "http://api.example:080",
                "http://api.example:80:80",
                "http://api.example:8081",
                "http://api.example:443",
                "https://api.example:80",
                "ftp://api.example",
                "file:///etc/passwd",
                "gopher://api.example",
                "jar:http://api.example!/",
                "dict://api.example",
                "javascript:alert(1)",
                "data:text/plain,x",
                "unix:///var/run/docker.sock",
                "HTTP+UNIX://x",
                "http://api.example#@evil.com",
                "http://api.example/#x",
                "http://api.example?x=1",
                "http://api.example /",
                " http://api.example",
                "http://api.example\t",
                "http://api.example\r\nHost: evil",
                "http://api.example\u0000",
                "http://api.example\u2028",
                "http://" + "a".repeat(64) + ".example",
                "http://" + "a.".repeat(200) + "example",
                "http://api.example/" + "x".repeat(9_000),
                "http://169.254.169.254/latest",
                "http://metadata.google.internal",
                "http://[fd00:ec2::254]",
                "http://instance-data",
                "http://1.1",
                "http://1.2.3.4.5",
                "http://256.1.1.1",
                "http://93.184.216.34",
                "http://93.184.216.34:8080",
                "http://0x5d.0xb8.0xd8.0x22",
                "http://a.0x7f");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void noOtherSpellingOfAUrlGetsThrough(String url) {
        world.assertRefused(RestRequest.of("GET", url, "/x"), BAD_REQUEST, NOT_ALLOWED);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsOutsideOnceAndInsideTheNextTimeIsCheckedForEachConnection() {
        world.redirectTo("http://rebinding.example/again");
        RestRequest request = RestRequest.of("GET", "http://rebinding.example", "/");
        world.assertRefused(request, NOT_ALLOWED);

        assertThat(world.asked()).hasSize(1);
        assertThat(world.rebindings()).isEqualTo(2);
    }

    @Test
    void aNameThatLeadsOutsideAndInsideAtOnceIsRefused() {
        world.assertRefused(RestRequest.of("GET", "http://mixed.example", "/"), NOT_ALLOWED);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aNameWithoutAddressIsTold() {
        world.assertRefused(RestRequest.of("GET", "http://nowhere.example", "/"), UNREACHABLE);
    }

    @Test
    void aServerThatSpeaksNoTlsIsTold() {
        world.assertRefused(RestRequest.of("GET", "https://api.example", "/"), UNREACHABLE);
    }
}
