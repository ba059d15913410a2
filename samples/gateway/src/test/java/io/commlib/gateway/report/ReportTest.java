package io.commlib.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.gateway.config.HostPort;
import io.commlib.gateway.config.Route;
import io.commlib.gateway.route.Count;
import io.commlib.gateway.route.RouteStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of routes. */
class ReportTest {

    private static final Route PLC = new Route.Tcp(
            "plc",
            new HostPort("", 9000),
            new HostPort("plc.lan", 502),
            4,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    private static final RouteStatus UP = new RouteStatus(
            PLC,
            RouteStatus.State.UP,
            "",
            "localhost:9000",
            List.of(new Count("open", 1, false), new Count("accepted", 7, true), new Count("idle", 0, true)));

    private static final RouteStatus WAITING =
            new RouteStatus(PLC, RouteStatus.State.WAITING, "cannot \"listen\"", "localhost:9000", List.of());

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void metricsAreFamiliesOfSamplesWithTheirTypes() {
        assertThat(Metrics.text(List.of(UP), Reloads.NONE.plusDone().plusRefused()))
                .isEqualTo("""
                        # TYPE commlib_gateway_route_up gauge
                        commlib_gateway_route_up{route="plc",kind="tcp"} 1
                        # TYPE commlib_gateway_route_open gauge
                        commlib_gateway_route_open{route="plc",kind="tcp"} 1
                        # TYPE commlib_gateway_route_accepted_total counter
                        commlib_gateway_route_accepted_total{route="plc",kind="tcp"} 7
                        # TYPE commlib_gateway_route_idle_total counter
                        commlib_gateway_route_idle_total{route="plc",kind="tcp"} 0
                        # TYPE commlib_gateway_reloads_total counter
                        commlib_gateway_reloads_total{result="done"} 1
                        commlib_gateway_reloads_total{result="refused"} 1
                        """);
    }

    @Test
    void healthIsUpWhenAllRoutesAre() {
        assertThat(Health.of(List.of(UP), Reloads.NONE))
                .isEqualTo(new Health(
                        true, "{\"status\":\"up\",\"file\":\"followed\",\"routes\":{\"plc\":{\"state\":\"up\"}}}"));
        assertThat(Health.of(List.of(WAITING), Reloads.NONE.plusRefused()))
                .isEqualTo(new Health(
                        false,
                        "{\"status\":\"down\",\"file\":\"refused\",\"routes\":{\"plc\":{\"state\":\"waiting\","
                                + "\"problem\":\"cannot \\\"listen\\\"\"}}}"));
    }

    @Test
    void aTerminalShowsATableThatIsDrawnAnewOverTheOldOne() {
        View view = new TableView(out);
        view.tell("the file has changed");
        view.show(List.of(UP));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .startsWith("\u001b[HROUTE ")
                .contains(
                        "plc              tcp      up           localhost:9000 -> plc.lan:502            open 1, accepted 7")
                .contains("the file has changed")
                .endsWith("\u001b[J");
    }

    @Test
    void withoutATerminalThereIsALineForEachChange() {
        View view = new LineView(out);
        view.show(List.of(WAITING));
        view.show(List.of(WAITING));
        view.show(List.of(UP));
        view.showEnd(List.of(UP));
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "plc: waiting, tcp localhost:9000 -> plc.lan:502: cannot \"listen\"",
                        "plc: up, tcp localhost:9000 -> plc.lan:502",
                        "plc: open 1, accepted 7");
    }

    @Test
    void theServerAnswersWhatItKnowsAndNothingElse() throws Exception {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (StatusServer server = new StatusServer(anyPort, () -> List.of(WAITING), () -> Reloads.NONE)) {
            URI root = URI.create("http://127.0.0.1:" + server.address().getPort());
            assertThat(status(HttpRequest.newBuilder(root.resolve("/metrics")))).isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(root.resolve("/health")))).isEqualTo(503);
            assertThat(status(HttpRequest.newBuilder(root.resolve("/other")))).isEqualTo(404);
            assertThat(status(HttpRequest.newBuilder(root.resolve("/health")).DELETE()))
                    .isEqualTo(405);
        }
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
