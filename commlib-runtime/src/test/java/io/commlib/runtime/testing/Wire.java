package io.commlib.runtime.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between nodes and their broker that can be cut so that neither side is told: the connections stay, and are silent. */
public final class Wire implements AutoCloseable {

    private final URI broker;
    private final ServerSocket server;
    private final List<Strand> strands = new CopyOnWriteArrayList<>();

    /** Lays one to the broker at this uri. */
    public Wire(String uri) {
        broker = URI.create(uri);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Where nodes connect to. */
    public String uri() {
        return broker.getScheme() + "://127.0.0.1:" + server.getLocalPort();
    }

    /** Cuts the connections that there are; new ones go through. */
    public void cut() {
        strands.forEach(strand -> strand.cut = true);
    }

    @Override
    public void close() {
        strands.forEach(Strand::close);
        closeQuietly(server);
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Strand strand = new Strand(near, new Socket(broker.getHost(), broker.getPort()));
                strands.add(strand);
                start(() -> strand.carry(strand.near, strand.far));
                start(() -> strand.carry(strand.far, strand.near));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Strand {

        private final Socket near;
        private final Socket far;
        private volatile boolean cut;

        Strand(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[8_192];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!cut) {
                        out.write(buffer, 0, count);
                    }
                }
            } catch (IOException ended) {
                close();
                return;
            }
            if (!cut) {
                close();
            }
        }

        void close() {
            closeQuietly(near);
            closeQuietly(far);
        }
    }
}
