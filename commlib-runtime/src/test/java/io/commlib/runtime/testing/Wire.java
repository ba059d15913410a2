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
import java.util.function.Supplier;

/** A wire between nodes and their broker that can be cut or torn, and listened to. */
public final class Wire implements AutoCloseable {

    private final URI broker;
    private final ServerSocket server;
    private final Supplier<Tap> taps;
    private final List<Strand> strands = new CopyOnWriteArrayList<>();

    /** Told what goes over one connection, on a thread for each direction. */
    public interface Tap {

        /** Some bytes go to the broker, or come from there. */
        void carried(boolean toBroker, byte[] bytes, int count);
    }

    /** Lays one to the broker at this uri. */
    public Wire(String uri) {
        this(uri, () -> (toBroker, bytes, count) -> {});
    }

    /** Lays one, with a tap at each connection. */
    public Wire(String uri, Supplier<Tap> taps) {
        this.taps = taps;
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

    /** Cuts the connections that there are so that neither side is told: they stay, and are silent. New ones go through. */
    public void cut() {
        strands.forEach(strand -> strand.cut = true);
    }

    /** Ends the connections that there are, and what is on its way is lost. New ones go through. */
    public void tear() {
        strands.forEach(Strand::close);
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
                Strand strand = new Strand(near, new Socket(broker.getHost(), broker.getPort()), taps.get());
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
        private final Tap tap;
        private volatile boolean cut;

        Strand(Socket near, Socket far, Tap tap) {
            this.near = near;
            this.far = far;
            this.tap = tap;
        }

        void carry(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[8_192];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    tap.carried(from == near, buffer, count);
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
