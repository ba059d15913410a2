package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What listens on this machine where a broker should, for tests that do what a broker would. */
public final class ScriptedServer implements AutoCloseable {

    /** Long enough for anything that is to come. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server;

    /** Listens on a free port. */
    public ScriptedServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** The next connection. */
    public Socket accept() throws IOException {
        server.setSoTimeout(PATIENCE_MILLIS);
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
