package io.commlib.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.bridge.TopicBridgeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the checking of files to {@code src/test/resources/cases}; {@code -Dgolden.update=true} rewrites what is expected. */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "OFFICE_PASSWORD", "p@ss/w%rd", "HERE", "memory:here", "SECRET", "top-secret", "DEVICE", "not a segment");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatIsExpected() throws IOException {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest("" + folder.getFileName(), () -> {
                    String actual = told(folder);
                    Path expected = folder.resolve("expected.txt");
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(expected, actual);
                    }
                    assertThat(actual).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void noPasswordAndNoVariableIsEverTold() throws IOException {
        for (Path folder : cases()) {
            assertThat(told(folder)).doesNotContain("hunter2", "top-secret", "not a segment");
        }
    }

    @Test
    void aFileThatIsRightGivesItsRoutesInOrderWithTheirVariables() {
        Reading reading = read(CASES.resolve("valid"));
        assertThat(reading.problems()).isEmpty();
        GatewayConfig config = reading.config();
        assertThat(config.http()).hasToString("localhost:9090");
        assertThat(config.routes())
                .extracting(route ->
                        route.name() + ": " + route.kind().word() + " " + route.comesFrom() + " -> " + route.goesTo())
                .containsExactly(
                        "sonar: topic robot/sensors.front -> office/robot7.front",
                        "everything: pattern robot/sensors.* -> office/robot7",
                        "add: rpc office/robot7.add -> robot/ops.add",
                        "drive: action office/drive -> robot/drive",
                        "plc: tcp localhost:9000 -> plc.lan:502",
                        "weather: rest here/proxy.rest -> https://api.example.com",
                        "web: http 0.0.0.0:8080 -> here Robot");
        assertThat(((Route.Bridge) config.routes().get(0)).messages())
                .isEqualTo(new TopicBridgeOptions(true, true, 100, 5_000, 0, null));
        assertThat(((Route.Bridge) config.routes().get(1)).messages()).isEqualTo(TopicBridgeOptions.DEFAULT);
        assertThat(config.routes().get(0).brokers().get(1).uri())
                .as("characters that a uri cannot have are escaped in a password")
                .isEqualTo("amqps://gateway:p%40ss%2Fw%25rd@office.example");
        assertThat(config.routes().get(0).toString()).doesNotContain("p%40ss");
        assertThat(reading.files())
                .extracting(file -> "" + file.getFileName())
                .contains("gateway.yaml", "robot.commlib.yaml", "geometry.commlib.yaml");
    }

    @Test
    void theSameFileGivesEqualRoutesAndOneSettingMakesARouteAnother(@org.junit.jupiter.api.io.TempDir Path folder)
            throws IOException {
        String text = "gateway: 1\nbrokers: { a: 'memory:a', b: 'memory:b' }\nroutes:\n"
                + "  one: { kind: topic, from: a/x, to: b }\n  two: { kind: topic, from: a/y, to: b, buffer: 1 }\n";
        Path file = folder.resolve("gateway.yaml");
        Files.writeString(file, text);
        List<Route> before = routes(file);
        assertThat(routes(file)).isEqualTo(before);
        Files.writeString(file, text.replace("buffer: 1", "buffer: 2"));
        assertThat(routes(file).get(0)).isEqualTo(before.get(0));
        assertThat(routes(file).get(1)).isNotEqualTo(before.get(1));
    }

    @Test
    void aFileThatIsNotThereIsToldOf() {
        assertThat(ConfigReader.read(Path.of("nowhere.yaml"), ENVIRONMENT::get).problems())
                .isEqualTo("nowhere.yaml:1:1: error: there is no such file [file-unreadable]\n");
    }

    private static List<Route> routes(Path file) {
        return ConfigReader.read(file, ENVIRONMENT::get).config().routes();
    }

    private static String told(Path folder) {
        return read(folder).problems().replace(CASES + "/", "");
    }

    private static Reading read(Path folder) {
        return ConfigReader.read(folder.resolve("gateway.yaml"), ENVIRONMENT::get);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }
}
