package io.commlib.gateway;

import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.node.Endpoints;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A broker for a test, from the program on the {@code PATH}, else in a container. */
final class Broker implements AutoCloseable {

    private final String uri;
    private final Process process;

    private Broker(String uri, List<String> command) throws IOException {
        this.uri = uri;
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await("an answer of " + command.get(0)).atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    static Broker redis(int port) throws IOException {
        return new Broker(
                "redis://127.0.0.1:" + port,
                installed("redis-server")
                        ? List.of("redis-server", "--port", "" + port, "--bind", "127.0.0.1", "--save", "")
                        : List.of("docker", "run", "--rm", "-p", "127.0.0.1:" + port + ":6379", "redis:7-alpine"));
    }

    static Broker mosquitto(int port) throws IOException {
        return new Broker(
                "mqtt://127.0.0.1:" + port,
                installed("mosquitto")
                        ? List.of("mosquitto", "-p", "" + port)
                        : List.of(
                                "docker",
                                "run",
                                "--rm",
                                "-p",
                                "127.0.0.1:" + port + ":1883",
                                "eclipse-mosquitto:2",
                                "mosquitto",
                                "-c",
                                "/mosquitto-no-auth.conf"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("no broker for this test: install redis-server and mosquitto, or Docker");
        }
        try (Endpoints connected = Endpoints.connect(uri)) {
            return true;
        } catch (NotConnectedException notYet) {
            return false;
        }
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
