package io.commlib.runtime.tcp;

import static io.commlib.runtime.endpoint.Require.positive;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Settings of a {@link TcpBridge}. Used by one thread. */
public final class TcpBridgeBuilder {

    private final InetSocketAddress listen;
    private final InetSocketAddress target;
    private int maxConnections = 256;
    private int bufferSize = 64 * 1024;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idleTimeout = Duration.ofMinutes(10);

    TcpBridgeBuilder(InetSocketAddress listen, InetSocketAddress target) {
        this.listen = listen;
        this.target = target;
    }

    /**
     * Bounds how many connections are carried at once; one above is reset at once. 256 unless said otherwise.
     *
     * @param connections at least 1
     * @return this
     * @throws IllegalArgumentException when it is not positive
     */
    public TcpBridgeBuilder maxConnections(int connections) {
        maxConnections = positive(connections, "maxConnections");
        return this;
    }

    /**
     * Sets the size of the buffers, of which each connection has two outside the heap. 64 KiB unless said otherwise.
     *
     * @param bytes at least 1
     * @return this
     * @throws IllegalArgumentException when it is not positive
     */
    public TcpBridgeBuilder bufferSize(int bytes) {
        bufferSize = positive(bytes, "bufferSize");
        return this;
    }

    /**
     * Bounds how long reaching the target may take. 10 seconds unless said otherwise.
     *
     * @param limit positive
     * @return this
     * @throws IllegalArgumentException when it is not positive
     */
    public TcpBridgeBuilder connectTimeout(Duration limit) {
        connectTimeout = positive(limit, "connectTimeout");
        return this;
    }

    /**
     * Bounds how long a connection may carry nothing in either direction; then it is reset. 10 minutes unless said
     * otherwise.
     *
     * @param limit positive
     * @return this
     * @throws IllegalArgumentException when it is not positive
     */
    public TcpBridgeBuilder idleTimeout(Duration limit) {
        idleTimeout = positive(limit, "idleTimeout");
        return this;
    }

    /**
     * Starts to listen.
     *
     * @return open
     * @throws io.commlib.runtime.error.NotConnectedException when the address cannot be listened at
     */
    public TcpBridge open() {
        return new TcpBridge(listen, new TcpSettings(target, maxConnections, bufferSize, connectTimeout, idleTimeout));
    }
}
