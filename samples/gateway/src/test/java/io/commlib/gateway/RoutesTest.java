package io.commlib.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.gateway.config.ConfigReader;
import io.commlib.gateway.config.Reading;
import io.commlib.gateway.config.Route;
import io.commlib.gateway.route.Gateway;
import io.commlib.gateway.route.RouteStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes as the program runs them, in this process. */
class RoutesTest {

    @TempDir
    private Path folder;

    private final Gateway gateway = new Gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everyKindOfRouteOpens() throws IOException {
        Files.writeString(
                folder.resolve("robot.commlib.yaml"),
                "commlib: 1\nnamespace: acme\ninterface: Robot\nversion: 1.0.0\nrpcs: { Ping: { uri: ping } }\n");
        gateway.run(routes("""
                gateway: 1
                brokers: { a: 'memory:gateway-a', b: 'memory:gateway-b' }
                routes:
                  rpc: { kind: rpc, from: a/r, to: b }
                  topic: { kind: topic, from: a/t, to: b, delivery: at-least-once, retained: true, buffer: 10 }
                  pattern: { kind: pattern, from: a/p.*, to: b/all }
                  action: { kind: action, from: a/act, to: b }
                  tcp: { kind: tcp, from: 0, to: 'localhost:1' }
                  rest: { kind: rest, from: a/rest, to: ['https://api.example.com'], networks: [10.0.0.0/8] }
                  http: { kind: http, from: 0, to: b, interface: robot.commlib.yaml }
                """));
        await().untilAsserted(() -> assertThat(gateway.status())
                .extracting(status -> status.route().name() + " " + status.state() + status.problem())
                .containsExactly("rpc UP", "topic UP", "pattern UP", "action UP", "tcp UP", "rest UP", "http UP"));
    }

    @Test
    void aRouteWhoseBrokerIsAwayWaitsForItWithoutHoldingUpTheOthers() throws IOException {
        int port = Broker.freePort();
        gateway.run(routes("""
                gateway: 1
                brokers: { late: 'redis://127.0.0.1:%d', here: 'memory:gateway-c' }
                routes:
                  late: { kind: topic, from: here/x, to: late }
                  here: { kind: topic, from: here/x, to: here/y }
                """.formatted(port)));
        await().untilAsserted(() -> assertThat(state("here")).isEqualTo(RouteStatus.State.UP));
        assertThat(state("late")).isEqualTo(RouteStatus.State.WAITING);
        await().untilAsserted(
                        () -> assertThat(gateway.status().get(0).problem()).contains("redis://127.0.0.1:" + port));
        try (Broker late = Broker.redis(port)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(state("late")).isEqualTo(RouteStatus.State.UP));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state("late")).isEqualTo(RouteStatus.State.INTERRUPTED));
    }

    @Test
    void aPortThatIsTakenIsToldAndTriedAgain() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gateway.run(routes("gateway: 1\nroutes: { plc: { kind: tcp, from: %d, to: 'localhost:1' } }\n"
                    .formatted(taken.getLocalPort())));
            await().untilAsserted(
                            () -> assertThat(gateway.status().get(0).problem()).contains("cannot listen"));
        }
        await().untilAsserted(() -> assertThat(state("plc")).isEqualTo(RouteStatus.State.UP));
    }

    private RouteStatus.State state(String route) {
        return gateway.status().stream()
                .filter(status -> status.route().name().equals(route))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<Route> routes(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), text);
        Reading reading = ConfigReader.read(file, System::getenv);
        assertThat(reading.problems()).isEmpty();
        return reading.config().routes();
    }
}
