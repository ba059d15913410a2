package io.commlib.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A gateway on a broker, a node that serves and publishes there, and requests to the gateway. */
final class GatewayRig implements AutoCloseable {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String base = BrokerUnderTest.unique();
    final Rpc<Pair, Pair> twice =
            Rpc.of("Twice", base + ".{device}.twice", Pair.CODEC, Pair.CODEC).withErrors(List.of(RestFailure.TYPE));
    final Rpc<Map<String, Any>, Map<String, Any>> echo = Rpc.untyped(base + ".echo");
    final Topic<Pair> sonar = Topic.of("Sonar", base + ".sonar", Pair.CODEC);
    final Topic<Pair> all = Topic.of("All", base + ".all.*", Pair.CODEC);
    final Node server;
    final Node node;

    private final CountDownLatch released = new CountDownLatch(1);
    private @Nullable HttpGateway gateway;

    GatewayRig(BrokerUnderTest broker) {
        server = Node.connect(broker.uri(), "server");
        node = Node.connect(broker.uri(), "gateway");
    }

    /** Opens a gateway to all rpcs and topics. */
    void open(UnaryOperator<HttpGatewayBuilder> settings) {
        gateway = settings.apply(HttpGateway.builder(node)
                        .rpc(twice)
                        .rpc(echo)
                        .topic(sonar)
                        .topic(all))
                .open(ANY);
    }

    HttpGateway gateway() {
        return Objects.requireNonNull(gateway);
    }

    /** Holds a handler back until {@link #release}, or the end of the test. */
    void awaitRelease() throws InterruptedException {
        released.await();
    }

    void release() {
        released.countDown();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + gateway().address().getPort() + path);
    }

    Socket connect() throws IOException {
        return new Socket(gateway().address().getAddress(), gateway().address().getPort());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    HttpRequest.Builder post(String path) {
        return request(path).header("Content-Type", "application/json; charset=utf-8");
    }

    HttpResponse<String> post(String path, String body) {
        return send(post(path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).join();
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(object(answer)).containsEntry("status", Any.of(status)).containsEntry("title", Any.of(title));
        assertThat(object(answer).get("detail")).isNotEqualTo(Any.of(""));
    }

    static Map<String, Any> object(HttpResponse<String> answer) {
        return fields(Encoding.JSON.decode(Codecs.ANY, answer.body().getBytes(UTF_8)));
    }

    static Map<String, Any> fields(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }

    static UriParameter device(String value) {
        return new Device("device", value);
    }

    private record Device(String name, String value) implements UriParameter {}

    @Override
    public void close() {
        released.countDown();
        if (gateway != null) {
            gateway.close();
        }
        node.close();
        server.close();
    }
}
