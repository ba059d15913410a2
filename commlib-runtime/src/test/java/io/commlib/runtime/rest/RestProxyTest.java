package io.commlib.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rest.RestFailure.Reason;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.transport.TlsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "REDIS"})
class RestProxyTest {

    private final String uri = BrokerUnderTest.unique() + ".rest";
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static HttpServer server;
    private static String origin;

    private final CountDownLatch released = new CountDownLatch(1);
    private final Node proxy;
    private final Node caller;
    private final RpcClient<RestRequest, RestResponse> client;
    private final List<HttpContext> contexts = new ArrayList<>();

    RestProxyTest(BrokerUnderTest broker) {
        proxy = Node.connect(broker.uri(), "proxy");
        caller = Node.connect(broker.uri(), "caller");
        client = caller.client(RestProxy.rpc(uri));
    }

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(THREADS);
        server.createContext("/echo", RestProxyTest::echo);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        THREADS.shutdownNow();
    }

    @AfterEach
    void close() {
        caller.close();
        proxy.close();
        released.countDown();
        contexts.forEach(server::removeContext);
    }

    @Test
    void theRecordedRequestsOfThePythonLibraryAreAnsweredAsRecorded() {
        serve();
        Rpc<Any, Any> raw = Rpc.of("Rest", uri, Codecs.ANY, Codecs.ANY);

        Map<String, Any> got = object(caller.client(raw).call(json("""
                {"base_url":"%s","path":"\\/echo","verb":"GET","query_params":{"a":1,"b":2},"path_params":{},
                 "body_params":{},"headers":{"X-Interop":"1"}}""".formatted(origin))));
        assertThat(got.keySet()).containsExactly("data", "headers", "status_code");
        assertThat(got.get("status_code")).isEqualTo(Any.of(200));
        assertThat(object(got.get("headers"))).containsEntry("Content-type", Any.of("application/json"));
        assertThat(object(got.get("data")))
                .containsEntry("verb", Any.of("GET"))
                .containsEntry("path", Any.of("/echo?a=1&b=2"))
                .containsEntry("body", Any.of(""))
                .containsEntry("x_interop", Any.of("1"));

        Map<String, Any> put = object(caller.client(raw).call(json("""
                {"base_url":"%s","path":"\\/echo","verb":"PUT","query_params":{"a":1,"b":2},"path_params":{},
                 "body_params":{"c":3,"d":4},"headers":{"X-Interop":"1"}}""".formatted(origin))));
        assertThat(object(put.get("data")))
                .containsEntry("body", Any.of("c=3&d=4"))
                .containsEntry("content_type", Any.of("application/x-www-form-urlencoded"));
    }

    @Test
    void theDocumentedFormIsAnsweredInTheDocumentedForm() {
        serve();
        Rpc<Any, Any> raw = Rpc.of("Rest", uri, Codecs.ANY, Codecs.ANY);

        Map<String, Any> got = object(caller.client(raw)
                .call(json("{\"host\":\"127.0.0.1\",\"port\":%d,\"path\":\"/echo\",\"query_params\":{\"a\":1}}"
                        .formatted(server.getAddress().getPort()))));

        assertThat(got.keySet()).containsExactly("data");
        assertThat(object(got.get("data"))).containsEntry("path", Any.of("/echo?a=1"));
    }

    @Test
    void anErrorStatusIsAnAnswerWhereTheFormHasAPlaceForItAndElseAFailure() {
        serve();
        assertThat(client.call(RestRequest.of("GET", origin, "/missing")).status())
                .isEqualTo(404);

        RestRequest documented = new RestRequest(
                new RestTarget.HostAndPort("127.0.0.1", server.getAddress().getPort()),
                "/missing",
                "GET",
                Map.of(),
                Map.of(),
                Any.of(Map.of()),
                Map.of());
        assertThatThrownBy(() -> client.call(documented))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.STATUS))
                .hasMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get"})
    void everyVerbIsCarried(String verb) {
        serve();
        Map<String, Any> echo =
                object(client.call(RestRequest.of(verb, origin, "/echo")).data());

        assertThat(echo).containsEntry("verb", Any.of(verb.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theAnswerToHeadHasHeadersAndNoBody() {
        serve();
        RestResponse head = client.call(RestRequest.of("HEAD", origin, "/echo"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).containsKey("Content-type");
        assertThat(head.data()).isEqualTo(Any.of(""));
    }

    @Test
    void parametersAreEncodedAsValuesWhereverTheyStand() {
        serve();
        RestRequest request = RestRequest.of("POST", origin + "/echo/", "/users/{id}/ü?x=1")
                .withPath(Map.of("id", Any.of("a/b?c#d&é")))
                .withQuery(Map.of("q", Any.of(List.of(Any.of("a b"), Any.of(true), Any.NULL, Any.of("&=")))))
                .withBody(Any.of(Map.of("k\r\n", Any.of("1 + 1 = 2"))));

        Map<String, Any> echo = object(client.call(request).data());

        assertThat(echo)
                .containsEntry("path", Any.of("/echo/users/a%2Fb%3Fc%23d%26%C3%A9/%C3%BC?x=1&q=a%20b&q=true&q=%26%3D"))
                .containsEntry("body", Any.of("k%0D%0A=1%20%2B%201%20%3D%202"));
    }

    @Test
    void aBodyIsJsonWhereTheHeadersSaySo() {
        serve();
        RestRequest request = RestRequest.of("PATCH", origin, "/echo")
                .withHeaders(Map.of("Content-Type", "application/merge-patch+json"))
                .withBody(json("{\"a\":[1,null,{\"b\":\"é\"}]}"));

        Map<String, Any> echo = object(client.call(request).data());

        assertThat(echo)
                .containsEntry("body", Any.of("{\"a\":[1,null,{\"b\":\"é\"}]}"))
                .containsEntry("content_type", Any.of("application/merge-patch+json"));
    }

    @Test
    void jsonTextAndBytesComeAsWhatTheyAre() {
        serve();
        answer("/json", "application/problem+json; charset=utf-8", "[1]".getBytes(UTF_8));
        answer("/broken", "application/json", "{".getBytes(UTF_8));
        answer("/latin", "text/plain; charset=iso-8859-1", "é".getBytes(StandardCharsets.ISO_8859_1));
        answer("/bytes", "application/octet-stream", new byte[] {0, -1, 'a'});
        answer("/wrong", "text/plain", new byte[] {-1});

        assertThat(get("/json").data()).isEqualTo(json("[1]"));
        assertThat(get("/broken").data()).isEqualTo(Any.of("{"));
        assertThat(get("/latin").data()).isEqualTo(Any.of("é"));
        assertThat(get("/latin").headers()).doesNotContainKey("Content-Transfer-Encoding");
        for (String path : List.of("/bytes", "/wrong")) {
            assertThat(get(path).headers()).containsEntry("Content-Transfer-Encoding", "base64");
        }
        assertThat(get("/bytes").data()).isEqualTo(Any.of("AP9h"));
    }

    @Test
    void redirectsAreFollowedAsBrowsersDo() {
        serve();
        redirect("/see", 303, "/echo/a");
        redirect("/found", 302, "echo/b#top");
        redirect("/again", 307, "/echo/c");
        RestRequest post = RestRequest.of("POST", origin, "/see").withBody(Any.of("text"));

        assertThat(object(client.call(post).data()))
                .containsEntry("verb", Any.of("GET"))
                .containsEntry("path", Any.of("/echo/a"))
                .containsEntry("body", Any.of(""));
        assertThat(object(get("/found").data())).containsEntry("path", Any.of("/echo/b"));
        RestRequest again = RestRequest.of("POST", origin, "/again").withBody(Any.of("text"));
        assertThat(object(client.call(again).data()))
                .containsEntry("verb", Any.of("POST"))
                .containsEntry("body", Any.of("text"));
    }

    @Test
    void redirectsAreAnswersWhereTheyAreNotFollowed() {
        RestProxy.at(proxy, uri).allow(origin).maxRedirects(0).open();
        redirect("/see", 303, "http://127.0.0.1:1/");

        assertThat(get("/see").status()).isEqualTo(303);
        assertThat(get("/see").headers()).containsEntry("Location", "http://127.0.0.1:1/");
    }

    @Test
    void theCallersTimeLimitIsTheProxysToo() {
        serve();
        context("/slow", exchange -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        RestRequest slow = RestRequest.of("GET", origin, "/slow");

        assertThatThrownBy(() -> client.call(slow, Duration.ofSeconds(2)))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
    }

    @Test
    void aRequestThatIsNoneIsRefused() {
        serve();
        Rpc<Any, Any> raw = Rpc.of("Rest", uri, Codecs.ANY, Codecs.ANY);
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"base_url\":\"http://x\",\"host\":\"y\"}",
                "{\"base_url\":7}",
                "{\"host\":\"x\",\"port\":1.5}",
                "{\"host\":\"x\",\"headers\":{\"a\":[]}}",
                "{\"host\":\"x\",\"query_params\":[]}")) {
            assertThatThrownBy(() -> caller.client(raw).call(json(bad)))
                    .as(bad)
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("refused the request");
        }
    }

    @Test
    void nothingIsReachedThatIsNotNamed() {
        RestProxy.at(proxy, uri).open();
        assertThatThrownBy(() -> get("/echo"))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED));
    }

    @Test
    void callsAreCountedByWhatBecameOfThem() {
        RestProxy counted = RestProxy.at(proxy, uri)
                .allow(origin)
                .allow("http://127.0.0.1:1")
                .open();
        get("/echo");
        assertThatThrownBy(() -> client.call(RestRequest.of("GET", "http://127.0.0.1:1", "/echo")))
                .isInstanceOf(RestFailure.class);
        assertThatThrownBy(() -> client.call(RestRequest.of("GET", "http://127.0.0.2:1", "/echo")))
                .isInstanceOf(RestFailure.class);
        assertThat(counted.metrics()).hasToString("calls=3 refused=1 failed=1 inFlight=0");
    }

    @Test
    void aNameMayLeadIntoANetworkThatIsNamed() {
        RestProxy.at(proxy, uri)
                .allow("http://printer.lan:" + server.getAddress().getPort())
                .allowNetwork("127.0.0.0/8")
                .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                .open();
        RestRequest request = RestRequest.of(
                "GET", "http://printer.lan:" + server.getAddress().getPort(), "/echo");

        assertThat(object(client.call(request).data()))
                .containsEntry(
                        "host", Any.of("printer.lan:" + server.getAddress().getPort()));
    }

    @Test
    void aCertificateMustBeThatOfTheNameAndNotOfTheAddress(@TempDir Path folder) throws IOException {
        TestAuthority authority = new TestAuthority(folder, "authority");
        TestAuthority.Identity right = authority.issue("right", "api.example");
        TestAuthority.Identity wrong = authority.issue("wrong", "127.0.0.1");
        HttpsServer first = https(right);
        HttpsServer second = https(wrong);
        try {
            RestProxy.at(proxy, uri)
                    .allow("https://api.example:" + first.getAddress().getPort())
                    .allow("https://api.example:" + second.getAddress().getPort())
                    .allowNetwork("127.0.0.1/32")
                    .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                    .tls(TlsOptions.DEFAULT.trusting(authority.certificate()))
                    .open();
            RestRequest request = RestRequest.of(
                    "GET", "https://api.example:" + first.getAddress().getPort(), "/echo");
            assertThat(client.call(request).status()).isEqualTo(200);
            RestRequest other = RestRequest.of(
                    "GET", "https://api.example:" + second.getAddress().getPort(), "/echo");
            assertThatThrownBy(() -> client.call(other))
                    .isInstanceOf(RestFailure.class)
                    .hasMessageContaining("does not prove who it is");
        } finally {
            first.stop(0);
            second.stop(0);
        }
    }

    private HttpsServer https(TestAuthority.Identity identity) throws IOException {
        HttpsServer secured = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(TlsOptions.DEFAULT
                .presenting(identity.certificate(), identity.key())
                .sslContext()));
        secured.setExecutor(THREADS);
        secured.createContext("/echo", RestProxyTest::echo);
        secured.start();
        return secured;
    }

    private void serve() {
        RestProxy.at(proxy, uri).allow(origin).open();
    }

    private RestResponse get(String path) {
        return client.call(RestRequest.of("GET", origin, path));
    }

    private void context(String path, HttpHandler handler) {
        contexts.add(server.createContext(path, handler));
    }

    private void answer(String path, String type, byte[] body) {
        context(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(String path, int status, String location) {
        context(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    /** Says what it was asked, as the server did that the recorded peers talked to. */
    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, Any> echo = new LinkedHashMap<>();
        echo.put("verb", Any.of(exchange.getRequestMethod()));
        echo.put("path", Any.of(exchange.getRequestURI().toString()));
        echo.put("body", Any.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        echo.put("x_interop", header(exchange, "X-Interop"));
        echo.put("content_type", header(exchange, "Content-Type"));
        echo.put("host", header(exchange, "Host"));
        byte[] body = Encoding.JSON.encode(Codecs.ANY, Any.of(echo));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Any header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? Any.NULL : Any.of(value);
    }

    private static Any json(String text) {
        return Encoding.JSON.decode(Codecs.ANY, text.getBytes(UTF_8));
    }

    private static Map<String, Any> object(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }
}
