package io.commlib.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is, between two brokers, from its start to SIGTERM. */
class ProgramTest {

    private static final String FILE = """
            gateway: 1
            http: 0
            brokers:
              robot: %s
              office: %s
            routes:
              up: { kind: topic, from: robot/sensors.front, to: office/robot7.front }
              add: { kind: rpc, from: office/robot7.add, to: robot/ops.add, timeout: 5s }
              raw: { kind: tcp, from: 0, to: "127.0.0.1:%d" }
              web: { kind: http, from: 0, to: robot, interface: robot.commlib.yaml }
            """;

    private static final String INTERFACE = """
            commlib: 1
            interface: Robot
            namespace: acme.robot
            version: 1.2.0
            messages: { Sonar: { fields: { n: int64 = 0 } } }
            rpcs:
              Add: { uri: ops.add, request: { a: int64 = 0, b: int64 = 0 }, response: { c: int64 = 0 } }
            topics:
              FrontSonar: { uri: sensors.front, message: Sonar }
            """;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Long> arrived = new ConcurrentLinkedQueue<>();

    @Test
    void itCarriesFollowsItsFileRefusesAWrongOneAndEndsOnSigterm() throws Exception {
        Files.writeString(folder.resolve("robot.commlib.yaml"), INTERFACE);
        try (Broker mosquitto = Broker.mosquitto(Broker.freePort());
                Broker redis = Broker.redis(Broker.freePort());
                EchoServer echo = new EchoServer();
                Endpoints robot = Endpoints.connect(mosquitto.uri());
                Endpoints office = Endpoints.connect(redis.uri())) {
            String text = FILE.formatted(mosquitto.uri(), redis.uri(), echo.port());
            Path file = Files.writeString(folder.resolve("gateway.yaml"), text);
            robot.serve(
                    Rpc.untyped("ops.add"),
                    request -> Map.of("c", Any.of(number(request, "a") + number(request, "b"))));
            office.channel(Topic.untyped("robot7.front")).subscribe(message -> arrived.add(number(message, "n")));
            Channel<Map<String, Any>> sonar = robot.channel(Topic.untyped("sensors.front"));

            try (Program gateway = Program.start(Main.class, file.toString())) {
                URI status =
                        URI.create(gateway.awaitLine("metrics and health at ").split(" at ")[1]);
                await().untilAsserted(() ->
                        assertThat(get(status, "/health").statusCode()).isEqualTo(200));
                publish(sonar, 10);
                assertThat(metric(status, "route_carried_total{route=\"up\",kind=\"topic\"}"))
                        .isEqualTo(10);
                assertThat(office.client(Rpc.untyped("robot7.add")).call(Map.of("a", Any.of(1), "b", Any.of(2))))
                        .containsEntry("c", Any.of(3));

                URI web = URI.create("http://127.0.0.1:" + portOf("web", gateway));
                HttpRequest call = HttpRequest.newBuilder(web.resolve("/rpc/Add"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"a\": 20, \"b\": 22}"))
                        .build();
                assertThat(http.send(call, HttpResponse.BodyHandlers.ofString()).body())
                        .isEqualTo("{\"c\":42}");
                assertThat(get(web, "/openapi.json").body()).contains("acme.robot.Add.Request", "1.2.0");

                try (Socket raw = new Socket("127.0.0.1", portOf("raw", gateway))) {
                    assertThat(echoed(raw, 1)).isEqualTo(1);
                    Files.writeString(
                            file,
                            text.replace("5s", "6s")
                                    + "  more: { kind: pattern, from: robot/sensors.*, to: office/all }\n");
                    gateway.awaitLine("the file has changed: 3 routes stay, 1 closed, 2 opened");
                    assertThat(echoed(raw, 2))
                            .as("over the connection from before")
                            .isEqualTo(2);
                    await().untilAsserted(() ->
                            assertThat(get(status, "/health").statusCode()).isEqualTo(200));
                    publish(sonar, 11);
                    assertThat(metric(status, "route_carried_total{route=\"up\",kind=\"topic\"}"))
                            .as("the route that stays counts on")
                            .isEqualTo(11);

                    Files.writeString(file, text.replace("kind: rpc", "kind: rcp"));
                    gateway.awaitLine("the routes stay as they are");
                    gateway.awaitLine("gateway.yaml:8:16: error: there is no kind of route 'rcp'");
                    assertThat(get(status, "/health").body()).contains("\"file\":\"refused\"", "\"more\":");
                    assertThat(echoed(raw, 3)).isEqualTo(3);
                    publish(sonar, 12);
                    assertThat(metric(status, "reloads_total{result=\"refused\"}"))
                            .isEqualTo(1);
                }

                gateway.terminate();
                gateway.awaitLine("ending");
                assertThat(gateway.awaitEnd()).isEqualTo(143);
            }
        }
    }

    /** Publishes number {@code n}, or the first up to it, and waits for it at the other broker. */
    private void publish(Channel<Map<String, Any>> sonar, long n) {
        for (long i = arrived.size() + 1; i <= n; i++) {
            sonar.publish(Map.of("n", Any.of(i)));
        }
        await().untilAsserted(() -> assertThat(arrived).hasSize((int) n).contains(n));
    }

    private static int portOf(String route, Program gateway) {
        return Integer.parseInt(gateway.awaitLine(route + ": up").replaceAll(".*:(\\d+) -> .*", "$1"));
    }

    private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private long metric(URI status, String name) throws IOException, InterruptedException {
        return get(status, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("commlib_gateway_" + name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static int echoed(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    private static long number(Map<String, Any> message, String field) {
        return ((Any.OfInteger) message.get(field)).value().longValue();
    }

    /** Sends back to one client after the other what it sends. */
    private static final class EchoServer implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0);

        EchoServer() throws IOException {
            Thread thread = new Thread(this::run);
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            while (!server.isClosed()) {
                try (Socket client = server.accept();
                        InputStream in = client.getInputStream()) {
                    in.transferTo(client.getOutputStream());
                } catch (IOException closed) {
                    // The next one, if there is any.
                }
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
