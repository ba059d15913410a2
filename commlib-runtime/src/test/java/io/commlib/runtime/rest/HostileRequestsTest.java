package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.RestFailure.Reason.BAD_ANSWER;
import static io.commlib.runtime.rest.RestFailure.Reason.BAD_REQUEST;
import static io.commlib.runtime.rest.RestFailure.Reason.NOT_ALLOWED;
import static io.commlib.runtime.rest.RestFailure.Reason.TIMEOUT;
import static io.commlib.runtime.rest.RestFailure.Reason.TOO_LARGE;
import static io.commlib.runtime.rest.RestFailure.Reason.TOO_MANY_REDIRECTS;
import static io.commlib.runtime.rest.RestFailure.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rest.RestFailure.Reason;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and servers that want the proxy to go where it may not, or to hang, or to burst. {@code http://api.example}
 * is allowed, and so are names that lead to other places than they should; each is answered by a typed error, and no
 * connection is made but to the one public address.
 */
class HostileRequestsTest {

    private static final String API = "http://api.example";
    private static final String PUBLIC = "93.184.216.34";
    private static final String RPC = "proxy.rest";
    private static final String HASTY = "proxy.hasty";

    private static RawServer server;
    private static Inside inside;
    private static Node node;
    private static RpcClient<RestRequest, RestResponse> client;
    private static RpcClient<RestRequest, RestResponse> hasty;
    private static final AtomicInteger REBINDING = new AtomicInteger();

    @BeforeAll
    static void open() throws Exception {
        server = new RawServer();
        inside = new Inside(PUBLIC, server.port());
        node = Node.connect("memory:" + BrokerUnderTest.unique(), "proxy");
        RestProxyBuilder proxy = RestProxy.at(node, RPC)
                .allow(API)
                .allow("http://api.example:8080")
                .allow("https://api.example")
                .resolver(HostileRequestsTest::resolve)
                .dialer(inside)
                .maxAnswerBytes(10_000)
                .maxRequestBytes(1_000)
                .timeout(Duration.ofSeconds(10));
        privateAddresses().forEach(address -> proxy.allow("http://" + named(address)));
        proxy.allow("http://rebinding.example")
                .allow("http://mixed.example")
                .allow("http://nowhere.example")
                .open();
        client = node.client(RestProxy.rpc(RPC));
        RestProxy.at(node, HASTY)
                .allow(API)
                .resolver(HostileRequestsTest::resolve)
                .dialer(inside)
                .timeout(Duration.ofMillis(200))
                .open();
        hasty = node.client(RestProxy.rpc(HASTY));
    }

    @AfterAll
    static void close() throws Exception {
        node.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        server.answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", false);
        server.asked().clear();
    }

    /** What is public once and inside the next time, what is both at once, and names for each private address. */
    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "api.example" -> List.of(Inside.address(PUBLIC));
            case "rebinding.example" ->
                List.of(Inside.address(REBINDING.getAndIncrement() % 2 == 0 ? PUBLIC : "127.0.0.1"));
            case "mixed.example" -> List.of(Inside.address(PUBLIC), Inside.address("10.0.0.1"));
            case "nowhere.example" -> throw new UnknownHostException(host);
            default ->
                List.of(Inside.address(privateAddresses()
                        .filter(address -> named(address).equals(host))
                        .findFirst()
                        .orElse(PUBLIC)));
        };
    }

    private static String named(String address) {
        return "a" + address.replace('.', '-').replace(':', '-') + "x.example";
    }

    static Stream<String> privateAddresses() {
        return Stream.of(
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::7f00:1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "3fff::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "5f00::1",
                "4000::1");
    }

    @ParameterizedTest
    @MethodSource("privateAddresses")
    void noAllowedNameLeadsInside(String address) {
        assertRefused(RestRequest.of("GET", "http://" + named(address), "/"), NOT_ALLOWED);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("privateAddresses")
    void noRedirectLeadsInside(String address) {
        String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
        redirectTo("http://" + host + "/latest/meta-data/");
        assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED);
        redirectTo("http://" + named(address) + "/");
        assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED);
        assertThat(server.asked()).hasSize(2);
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
        assertRefused(RestRequest.of("GET", url, "/x"), BAD_REQUEST, NOT_ALLOWED);
        assertThat(server.asked()).isEmpty();
    }

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
        Throwable thrown = catchThrowable(() -> client.call(request.withPath(Map.of("id", Any.of("..")))));
        assertThat(thrown).isInstanceOf(CommlibException.class);
        assertThat(server.asked()).isEmpty();
        assertThat(inside.breaches()).isEmpty();
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
        assertRefused(RestRequest.of("GET", API, "/").withHeaders(Map.of(name, value)), BAD_REQUEST);
        assertThat(server.asked()).isEmpty();
    }

    static Stream<String> verbs() {
        return Stream.of(
                "TRACE", "CONNECT", "", "GET ", "GET / HTTP/1.1\r\nHost: evil\r\n\r\nGET", "PRI", "ＧＥＴ", "PROPFIND");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void noOtherVerbGetsThrough(String verb) {
        assertRefused(RestRequest.of(verb, API, "/"), BAD_REQUEST);
        assertThat(server.asked()).isEmpty();
    }

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
        server.answer(answer, false);
        assertRefused(RestRequest.of("GET", API, "/"), reason);
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
    void noAnswerWithoutAnEndHoldsTheProxy(String beginning) {
        server.answer(beginning, true);
        assertRefused(hasty, RestRequest.of("GET", API, "/"), TIMEOUT);
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
        redirectTo(location);
        assertRefused(RestRequest.of("GET", API, "/"), NOT_ALLOWED, BAD_REQUEST, BAD_ANSWER);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void noRedirectGoesRoundForEver(String location) {
        redirectTo(location);
        assertRefused(RestRequest.of("GET", API, "/"), TOO_MANY_REDIRECTS);
        assertThat(server.asked()).hasSize(6);
    }

    static Stream<String> loops() {
        return Stream.of(
                "/", "http://api.example/", "?again", "#x", "http://api.example:8080/x", "../..", "//api.example/y");
    }

    @Test
    void aNameThatLeadsOutsideOnceAndInsideTheNextTimeIsCheckedForEachConnection() {
        redirectTo("http://rebinding.example/again");
        RestRequest request = RestRequest.of("GET", "http://rebinding.example", "/");
        REBINDING.set(0);

        assertRefused(request, NOT_ALLOWED);

        assertThat(server.asked()).hasSize(1);
        assertThat(REBINDING).hasValue(2);
    }

    @Test
    void aNameThatLeadsOutsideAndInsideAtOnceIsRefused() {
        assertRefused(RestRequest.of("GET", "http://mixed.example", "/"), NOT_ALLOWED);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aNameWithoutAddressIsTold() {
        assertRefused(RestRequest.of("GET", "http://nowhere.example", "/"), UNREACHABLE);
    }

    @Test
    void aServerThatSpeaksNoTlsIsTold() {
        assertRefused(RestRequest.of("GET", "https://api.example", "/"), UNREACHABLE);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        RestRequest request = RestRequest.of("POST", API, "/").withBody(Any.of("x".repeat(1_001)));
        assertRefused(request, BAD_REQUEST);
    }

    @Test
    void secretsAreNotSentToWhereARedirectLeads() {
        redirectTo("http://api.example:8080/other");
        RestRequest request = RestRequest.of("GET", API, "/")
                .withHeaders(
                        Map.of("Authorization", "Bearer t", "Cookie", "c", "X-Api-Key", "k", "Accept", "text/plain"));
        assertRefused(request, TOO_MANY_REDIRECTS);

        assertThat(server.asked().get(0)).contains("authorization: Bearer t", "x-api-key: k");
        assertThat(server.asked().get(1))
                .contains("GET /other ", "Host: api.example:8080", "accept: text/plain")
                .doesNotContain("Bearer", "cookie", "x-api-key");
    }

    @Test
    void thereAreTwoHundredOfThem() {
        List<Object> all = new ArrayList<>();
        Stream.of(
                        privateAddresses(),
                        privateAddresses(),
                        spellings(),
                        paths(),
                        headers(),
                        verbs(),
                        answers(),
                        beginnings(),
                        locations(),
                        loops())
                .forEach(kind -> kind.forEach(all::add));
        assertThat(all).hasSizeGreaterThan(200);
    }

    private static void redirectTo(String location) {
        server.answer("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n", false);
    }

    private static void assertRefused(RestRequest request, Reason... reasons) {
        assertRefused(client, request, reasons);
    }

    private static void assertRefused(
            RpcClient<RestRequest, RestResponse> asking, RestRequest request, Reason... reasons) {
        Throwable thrown = catchThrowable(() -> asking.call(request));
        assertThat(thrown).isInstanceOfSatisfying(RestFailure.class, failure -> {
            assertThat(failure.reason()).as(failure.getMessage()).isIn((Object[]) reasons);
            assertThat(failure.getMessage()).isNotBlank().doesNotContain("Exception");
        });
        assertThat(inside.breaches()).isEmpty();
    }
}
