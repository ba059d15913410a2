package io.commlib.runtime.tcp;

import io.commlib.runtime.error.NotConnectedException;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Forwards TCP: each connection that is made here is carried, both ways at once, by one to the target. Bytes are not
 * looked into. Thread-safe.
 *
 * <pre>{@code
 * try (TcpBridge bridge = TcpBridge.builder(new InetSocketAddress("localhost", 9000), InetSocketAddress.createUnresolved("plc.lan", 502))
 *         .idleTimeout(Duration.ofMinutes(5))
 *         .open()) { … }
 * }</pre>
 *
 * <p>When one side ends its stream, the other is told when it has all of it, and may go on sending. A connection that
 * breaks is reset on the other side, so that nobody takes half of a stream for the whole. A side that reads slowly
 * holds the other back; the bridge holds at most two buffers per connection.
 *
 * <p>Its threads, all daemons: one that moves all bytes, and, for targets given by name, one at a time for each name
 * that is being looked up.
 */
public final class TcpBridge implements AutoCloseable {

    private final InetSocketAddress address;
    private final Loop loop;
    private final Thread thread;

    TcpBridge(InetSocketAddress listen, TcpSettings settings) {
        try {
            loop = new Loop(listen, settings);
        } catch (IOException e) {
            throw new NotConnectedException("cannot listen at " + listen + ": " + e.getMessage(), e);
        }
        address = loop.address();
        thread = new Thread(loop, "commlib-tcp-" + address.getPort());
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts a bridge with the usual settings.
     *
     * @param listen where it listens, resolved; port 0 for any that is free
     * @param target where it leads to; an unresolved one is looked up anew for each connection
     * @return a builder
     */
    public static TcpBridgeBuilder builder(InetSocketAddress listen, InetSocketAddress target) {
        return new TcpBridgeBuilder(listen, target);
    }

    /**
     * Where it listens.
     *
     * @return with the port that was taken
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * What it counts.
     *
     * @return the same object always
     */
    public TcpBridgeMetrics metrics() {
        return loop.metrics();
    }

    /**
     * Listens no more and resets what is still open. Returns when no thread and no socket is left. May be called more
     * than once and from any thread.
     */
    @Override
    public void close() {
        loop.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
