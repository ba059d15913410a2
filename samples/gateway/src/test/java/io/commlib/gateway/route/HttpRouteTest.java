package io.commlib.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.gateway.config.ConfigReader;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.Rpc;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpRouteTest {

    private static final String INTERFACE = """
            commlib: 1
            namespace: acme
            interface: Robot
            version: 1.0.0
            errors:
              Busy: { fields: { seconds: int32 = 0 } }
              Broken: {}
            rpcs:
              Drive: { uri: 'thing.{device}.drive', errors: [Broken, Busy] }
            """;

    @Test
    void anErrorThatTheInterfaceDeclaresReachesTheCallerWithItsNameAndFields(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("robot.commlib.yaml"), INTERFACE);
        Path file = Files.writeString(
                folder.resolve("gateway.yaml"),
                "gateway: 1\nbrokers: { robot: 'memory:http-route' }\n"
                        + "routes: { web: { kind: http, from: 0, to: robot, interface: robot.commlib.yaml } }\n");
        try (Endpoints robot = Endpoints.connect("memory:http-route");
                Gateway gateway = new Gateway()) {
            robot.serve(
                    Rpc.untyped("thing.r1.drive").withErrors(DeclaredFailure.types(List.of("acme.Busy"))), request -> {
                        throw new DeclaredFailure("acme.Busy", Map.of("seconds", Any.of(7)));
                    });
            gateway.run(ConfigReader.read(file, System::getenv).config().routes());
            await().until(() -> gateway.status().get(0).up());
            String address = gateway.status().get(0).comesFrom();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + address + "/rpc/Drive?device=r1"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("urn:commlib:error:acme.Busy", "\"fields\":{\"seconds\":7}");
            assertThat(gateway.status().get(0).counts())
                    .contains(new Count("calls", 1, true), new Count("failed_calls", 1, true));
        }
    }
}
