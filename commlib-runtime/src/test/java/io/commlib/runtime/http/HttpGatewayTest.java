package io.commlib.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rest.RestFailure;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "MOSQUITTO"})
class HttpGatewayTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base = BrokerUnderTest.unique();
    private final Rpc<Pair, Pair> twice =
            Rpc.of("Twice", base + ".{device}.twice", Pair.CODEC, Pair.CODEC).withErrors(List.of(RestFailure.TYPE));
    private final Rpc<Map<String, Any>, Map<String, Any>> echo = Rpc.untyped(base + ".echo");
    private final Topic<Pair> sonar = Topic.of("Sonar", base + ".sonar", Pair.CODEC);
    private final Topic<Pair> all = Topic.of("All", base + ".all.*", Pair.CODEC);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Node server;
    private final Node node;
    private @Nullable HttpGateway gateway;

    HttpGatewayTest(BrokerUnderTest broker) {
        server = Node.connect(broker.uri(), "server");
        node = Node.connect(broker.uri(), "gateway");
    }

    @AfterEach
    void close() {
        released.countDown();
        if (gateway != null) {
            gateway.close();
        }
        node.close();
        server.close();
    }

    @Test
    void anRpcIsCalledByItsNameAndByItsAddress() {
        open(it -> it);
        server.serve(echo, request -> request);
        server.serve(twice.with(device("r1")), request -> new Pair(2 * request.a(), request.b()));

        HttpResponse<String> answer = post("/rpc/Twice?device=r1", "{\"a\":21,\"b\":\"é\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"a\":42,\"b\":\"é\"}");
        assertThat(post("/rpc/" + base + ".echo", "{\"any\":[1,null]}").body()).isEqualTo("{\"any\":[1,null]}");
        assertThat(gateway().metrics().calls()).isEqualTo(2);
        assertThat(gateway().metrics().failedCalls()).isZero();
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
        open(it -> it);
        server.serve(twice.with(device("r1")), request -> request);

        HttpResponse<String> answer = send(post(path).POST(BodyPublishers.ofString(body)));

        assertProblem(answer, status, title);
    }

    @Test
    void aBadMessageIsToldFieldByField() {
        open(it -> it);
        Map<String, Any> problem = object(post("/rpc/Twice?device=r1", "{\"a\":\"x\",\"b\":\"\"}"));
        assertThat(problem.get("violations")).asString().contains("path", "a");
    }

    @Test
    void onlyJsonIsTakenAndNotTooMuch() {
        open(it -> it.maxBodyBytes(100));
        HttpRequest.Builder form = HttpRequest.newBuilder(uri("/rpc/Twice?device=r1"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"));
        assertProblem(send(form), 415, "Not JSON");
        assertProblem(post("/rpc/Twice?device=r1", "x".repeat(101)), 413, "Too large");
        assertProblem(send(HttpRequest.newBuilder(uri("/rpc/Twice?device=r1")).DELETE()), 405, "Wrong verb");
    }

    @Test
    void failuresHaveTheStatusOfTheirKind() {
        open(it -> it);
        server.serve(twice.with(device("typed")), request -> {
            throw new RestFailure(RestFailure.Reason.TOO_LARGE, "much too large");
        });
        server.serve(twice.with(device("bug")), request -> {
            throw new IllegalStateException("secret");
        });
        server.serve(twice.with(device("slow")), request -> {
            released.await();
            return request;
        });

        HttpResponse<String> typed = post("/rpc/Twice?device=typed", "{\"a\":1,\"b\":\"\"}");
        assertProblem(typed, 422, "commlib.rest.Failure");
        assertThat(object(typed))
                .containsEntry("type", Any.of("urn:commlib:error:commlib.rest.Failure"))
                .containsEntry(
                        "fields", Any.of(Map.of("reason", Any.of("too_large"), "message", Any.of("much too large"))));
        HttpResponse<String> bug = post("/rpc/Twice?device=bug", "{\"a\":1,\"b\":\"\"}");
        assertProblem(bug, 500, "The service failed");
        assertThat(bug.body()).doesNotContain("secret", "Exception", "at io.");
        HttpResponse<String> slow = send(post("/rpc/Twice?device=slow")
                .header("Commlib-Timeout", "200")
                .POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}")));
        assertProblem(slow, 504, "No answer in time");
        HttpResponse<String> never = send(post("/rpc/Twice?device=slow")
                .header("Commlib-Timeout", "soon")
                .POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}")));
        assertProblem(never, 400, "Bad time limit");
        assertThat(gateway().metrics().failedCalls()).isEqualTo(4);
    }

    @Test
    void aTopicIsAStreamOfEvents() throws IOException {
        open(it -> it);
        try (Sse events = new Sse(gateway(), "/topics/Sonar")) {
            for (int i = 0; i < 100; i++) {
                server.channel(sonar).publish(new Pair(i, "line\nline"));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(events.next()).isEqualTo("data: {\"a\":" + i + ",\"b\":\"line\\nline\"}");
            }
            assertThat(gateway().metrics().streams()).isEqualTo(1);
        }
    }

    @Test
    void ofAPatternEachEventSaysItsTopic() throws IOException {
        open(it -> it);
        try (Sse events = new Sse(gateway(), "/topics/All")) {
            server.patternChannel(all).publish(base + ".all.x", Pair.of(1));
            assertThat(events.next()).startsWith("data: {\"topic\":\"" + base + ".all.x\",\"message\":{\"a\":1,");
        }
    }

    @Test
    void aStreamThatIsSilentSaysThatItIsThereAndNoticesWhenTheClientIsNot() throws IOException {
        open(it -> it.keepAlive(Duration.ofMillis(50)));
        try (Sse events = new Sse(gateway(), "/topics/Sonar")) {
            assertThat(events.next()).isEqualTo(": still here");
            assertThat(events.next()).isEqualTo(": still here");
        }
        await().until(() -> gateway().metrics().streams() == 0);
    }

    @Test
    void aClientThatIsTooSlowMissesTheOldestAndIsTold() throws IOException {
        open(it -> it.streamCapacity(4));
        String large = "x".repeat(100_000);
        try (Sse events = new Sse(gateway(), "/topics/Sonar")) {
            int published = 0;
            while (gateway().metrics().dropped() == 0 && published < 2_000) {
                server.channel(sonar).publish(new Pair(published++, large));
            }
            server.channel(sonar).publish(new Pair(-1, ""));
            assertThat(gateway().metrics().dropped()).isPositive();

            long told = 0;
            long seen = 0;
            String event = events.next();
            while (!event.startsWith("data: {\"a\":-1")) {
                if (event.equals("event: dropped")) {
                    String count = events.line();
                    told += Long.parseLong(count.replaceAll("\\D", ""));
                } else {
                    seen++;
                }
                event = events.next();
            }
            assertThat(told).isPositive();
            assertThat(told + seen).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /hea",
                "GET /health HTTP/1.1\r\nHost: x\r\nX-",
                "POST /rpc/Twice?device=r1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
            })
    void aClientThatDoesNotFinishItsRequestIsCutOff(String beginning) throws IOException {
        open(it -> it.clientTimeout(Duration.ofMillis(100)));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(beginning.getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(gateway().metrics().tooSlow()).isEqualTo(1);
    }

    @Test
    void requestsAndStreamsAboveTheirLimitsAreTurnedAway() throws Exception {
        open(it -> it.maxExchanges(2).maxStreams(1));
        CountDownLatch called = new CountDownLatch(1);
        server.serve(twice.with(device("r1")), request -> {
            called.countDown();
            released.await();
            return request;
        });
        try (Sse first = new Sse(gateway(), "/topics/Sonar")) {
            CompletableFuture<HttpResponse<String>> held = HTTP.sendAsync(
                    post("/rpc/Twice?device=r1")
                            .POST(BodyPublishers.ofString("{\"a\":1,\"b\":\"\"}"))
                            .build(),
                    BodyHandlers.ofString());
            called.await();
            assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/health"))))
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(gateway().metrics().rejected()).isPositive();

            released.countDown();
            assertThat(held.join().statusCode()).isEqualTo(200);
            await().ignoreExceptions()
                    .untilAsserted(() ->
                            assertProblem(send(HttpRequest.newBuilder(uri("/topics/Sonar"))), 503, "Too many streams"));
            server.channel(sonar).publish(Pair.of(7));
            assertThat(first.next()).startsWith("data: {\"a\":7");
        }
    }

    @Test
    void whatIsOfferedIsDescribed() {
        open(it -> it.title("Robot", "1.2.0")
                .schema("Pair", JsonSchema.parse("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}"))
                .rpc(Rpc.of("Refers", base + ".r", Pair.CODEC, Pair.CODEC), JsonSchema.ref("Pair"), JsonSchema.OBJECT));

        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/openapi.json")));

        assertThat(answer.body()).isEqualTo(gateway().openApi());
        Map<String, Any> document = object(answer);
        assertThat(document.get("openapi")).isEqualTo(Any.of("3.1.0"));
        assertThat(document.get("info"))
                .isEqualTo(Any.of(Map.of("title", Any.of("Robot"), "version", Any.of("1.2.0"))));
        assertThat(fields(document.get("paths")).keySet())
                .containsExactly("/rpc/Twice", "/rpc/" + base + ".echo", "/topics/Sonar", "/topics/All", "/rpc/Refers");
        assertThat(answer.body())
                .contains("\"$ref\":\"#/components/schemas/Pair\"")
                .contains("\"name\":\"device\",\"in\":\"query\",\"required\":true");
        assertThat(fields(fields(document.get("components")).get("schemas")).keySet())
                .containsExactly("Pair", "Problem");
    }

    @Test
    void healthIsThatOfTheBrokersConnection() {
        open(it -> it);
        assertThat(send(HttpRequest.newBuilder(uri("/health"))).body()).isEqualTo("{\"broker\":\"ready\"}");
        node.close();
        HttpResponse<String> closed = send(HttpRequest.newBuilder(uri("/health")));
        assertThat(closed.statusCode()).isEqualTo(503);
        assertThat(closed.body()).isEqualTo("{\"broker\":\"closed\"}");
        assertProblem(post("/rpc/Twice?device=r1", "{\"a\":1,\"b\":\"\"}"), 503, "Not connected");
        assertProblem(send(HttpRequest.newBuilder(uri("/topics/Sonar"))), 503, "Not connected");
    }

    @Test
    void closingEndsStreamsAndFreesThePort() throws IOException {
        open(it -> it);
        try (Sse events = new Sse(gateway(), "/topics/Sonar")) {
            gateway().close();
            gateway().close();
            assertThat(events.rest()).doesNotContain("data:");
        }
        assertThat(gateway().metrics().streams()).isZero();
        HttpGateway.builder(node).open(gateway().address()).close();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("commlib-http")));
    }

    private void open(UnaryOperator<HttpGatewayBuilder> settings) {
        gateway = settings.apply(HttpGateway.builder(node)
                        .rpc(twice)
                        .rpc(echo)
                        .topic(sonar)
                        .topic(all))
                .open(ANY);
    }

    private HttpGateway gateway() {
        return Objects.requireNonNull(gateway);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + gateway().address().getPort() + path);
    }

    private Socket connect() throws IOException {
        return new Socket(gateway().address().getAddress(), gateway().address().getPort());
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json; charset=utf-8");
    }

    private HttpResponse<String> post(String path, String body) {
        return send(post(path).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(object(answer)).containsEntry("status", Any.of(status)).containsEntry("title", Any.of(title));
        assertThat(object(answer).get("detail")).isNotEqualTo(Any.of(""));
    }

    private static Map<String, Any> object(HttpResponse<String> answer) {
        return fields(Encoding.JSON.decode(Codecs.ANY, answer.body().getBytes(UTF_8)));
    }

    private static Map<String, Any> fields(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }

    private static UriParameter device(String value) {
        return new Device("device", value);
    }

    private record Device(String name, String value) implements UriParameter {}

    /** A client of server-sent events that reads no more than it is asked for. */
    private static final class Sse implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        Sse(HttpGateway gateway, String path) throws IOException {
            socket = new Socket();
            socket.setReceiveBufferSize(8 * 1024);
            socket.connect(gateway.address());
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF_8));
            reader = new BufferedReader(
                    new InputStreamReader(new Chunks(new BufferedInputStream(socket.getInputStream())), UTF_8), 1024);
            assertThat(next()).isEqualTo(": subscribed");
        }

        /** The first line of the next event or comment. */
        String next() throws IOException {
            String line = line();
            while (line.isEmpty()) {
                line = line();
            }
            return line;
        }

        String line() throws IOException {
            return Objects.requireNonNull(reader.readLine(), "the stream has ended");
        }

        String rest() throws IOException {
            StringBuilder rest = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
