package io.commlib.runtime.tcp;

import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.dispatch.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a bridge: it accepts, connects, moves bytes, and ends what takes too long. */
final class Loop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final TcpSettings settings;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final SelectionKey accepting;
    private final InetSocketAddress address;
    private final Workers lookups = Workers.create("commlib-tcp-lookup");
    private final Buffers buffers;
    private final TcpBridgeMetrics metrics = new TcpBridgeMetrics();
    private final Set<Link> links = new HashSet<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));
    private volatile boolean stopping;

    Loop(InetSocketAddress listen, TcpSettings settings) throws IOException {
        this.settings = settings;
        this.buffers = new Buffers(settings.bufferSize());
        selector = Selector.open();
        listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(listen);
            listener.configureBlocking(false);
            accepting = listener.register(selector, SelectionKey.OP_ACCEPT);
            address = (InetSocketAddress) listener.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            Sockets.close(listener);
            Sockets.close(selector);
            throw e instanceof IOException known ? known : new IOException(e.toString(), e);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    TcpBridgeMetrics metrics() {
        return metrics;
    }

    void stop() {
        stopping = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        long sweep = settings.sweepMillis();
        long swept = System.nanoTime();
        try {
            while (!stopping) {
                selector.select(sweep);
                handleReady();
                runTasks();
                if (System.nanoTime() - swept >= TimeUnit.MILLISECONDS.toNanos(sweep)) {
                    endWhatTakesTooLong();
                    accepting.interestOps(SelectionKey.OP_ACCEPT);
                    swept = System.nanoTime();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The bridge at {} ends", address, e);
        } finally {
            release();
        }
    }

    private void handleReady() {
        for (SelectionKey key : selector.selectedKeys()) {
            if (key == accepting) {
                accept();
            } else if (key.isValid() && key.attachment() instanceof Link link) {
                handle(link, key);
            }
        }
        selector.selectedKeys().clear();
    }

    private void handle(Link link, SelectionKey key) {
        boolean connected = link.isConnected();
        try {
            if (!link.handle(key)) {
                forget(link);
                link.close();
            }
        } catch (IOException e) {
            fail(link, connected ? metrics.broken : metrics.unreachable, e.getMessage());
        }
    }

    /** What the machine refuses, because it has no more sockets for instance, is tried again after a while. */
    private void accept() {
        try {
            for (SocketChannel client = listener.accept(); client != null; client = listener.accept()) {
                welcome(client);
            }
        } catch (IOException e) {
            accepting.interestOps(0);
            complain("takes no connection for a moment: " + e.getMessage());
        }
    }

    private void welcome(SocketChannel client) throws IOException {
        if (links.size() >= settings.maxConnections()) {
            metrics.rejected.increment();
            Sockets.resetOnClose(client);
            Sockets.close(client);
            return;
        }
        @Nullable SocketChannel target = null;
        Link link;
        try {
            target = SocketChannel.open();
            link = new Link(client, target, selector, buffers, metrics);
        } catch (IOException e) {
            Sockets.close(client);
            if (target != null) {
                Sockets.close(target);
            }
            throw e;
        }
        links.add(link);
        metrics.accepted.increment();
        metrics.open.set(links.size());
        connect(link);
    }

    private void connect(Link link) {
        InetSocketAddress target = settings.target();
        if (!target.isUnresolved()) {
            connect(link, target);
            return;
        }
        lookups.execute(() -> {
            try {
                InetAddress found = InetAddress.getByName(target.getHostString());
                tasks.add(() -> connect(link, new InetSocketAddress(found, target.getPort())));
            } catch (UnknownHostException e) {
                tasks.add(() -> fail(link, metrics.unreachable, "no such host"));
            }
            selector.wakeup();
        });
    }

    private void connect(Link link, InetSocketAddress target) {
        if (!link.isOpen()) {
            return;
        }
        try {
            link.connect(target);
        } catch (IOException | RuntimeException e) {
            fail(link, metrics.unreachable, String.valueOf(e.getMessage()));
        }
    }

    private void runTasks() {
        for (@Nullable Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void endWhatTakesTooLong() {
        for (Link link : List.copyOf(links)) {
            if (link.isConnected()) {
                if (link.idleNanos() > settings.idleTimeout().toNanos()) {
                    fail(link, metrics.idle, "idle for " + settings.idleTimeout());
                }
            } else if (link.idleNanos() > settings.connectTimeout().toNanos()) {
                fail(link, metrics.unreachable, "no answer within " + settings.connectTimeout());
            }
        }
    }

    private void fail(Link link, LongAdder counter, @Nullable String why) {
        if (!links.contains(link)) {
            return;
        }
        counter.increment();
        if (counter == metrics.unreachable) {
            complain("cannot reach " + settings.target() + ": " + why);
        } else {
            LOG.debug("The bridge at {} resets a connection: {}", address, why);
        }
        forget(link);
        link.reset();
    }

    private void forget(Link link) {
        links.remove(link);
        metrics.open.set(links.size());
    }

    private void complain(String what) {
        if (complaints.tryPass() >= 0) {
            LOG.warn("The bridge at {} {}", address, what);
        }
    }

    private void release() {
        lookups.close();
        Sockets.close(listener);
        links.forEach(Link::reset);
        links.clear();
        metrics.open.set(0);
        Sockets.close(selector);
    }
}
