package io.commlib.benchmarks;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one NATS server of this JVM. Its client waits until it answers. */
final class NatsServer {

    private static final String PROGRAM = "nats-server";

    private static @Nullable String uri;

    private NatsServer() {}

    static synchronized String uri() {
        if (uri == null) {
            @Nullable String named = System.getenv("NATS_URI");
            uri = named != null ? named : start();
        }
        return uri;
    }

    /** Whether there is one, or a program to start one. */
    static boolean available() {
        return System.getenv("NATS_URI") != null
                || Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    private static String start() {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(List.of(PROGRAM, "-a", "127.0.0.1", "-p", Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            await().failFast(() -> !process.isAlive()).until(() -> accepts(port));
            return "nats://127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
