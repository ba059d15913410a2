package io.commlib.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Objects;

/** A client of server-sent events that reads no more than it is asked for. */
final class Sse implements AutoCloseable {

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
