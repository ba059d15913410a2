package io.commlib.runtime.node;

import io.commlib.runtime.endpoint.Endpoint;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named program's place at a broker: it owns one connection, and the endpoints that share it. Thread-safe. A process
 * may have several.
 *
 * <pre>{@code
 * try (Node node = Node.connect("redis://localhost", "base")) {
 *     node.serve(MobileBase.ADD_TWO_INTS, request -> new AddTwoInts.Response(request.a() + request.b()));
 *     node.awaitShutdown();
 * }
 * }</pre>
 */
public final class Node extends Endpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final CountDownLatch shutdown = new CountDownLatch(1);

    Node(Connection connection) {
        super(connection, connection.context());
    }

    /**
     * Connects a node with the usual settings.
     *
     * @param uri where the broker is, such as {@code redis://localhost:6379} or {@code memory:}
     * @param name one or more segments; {@code -} becomes {@code _}
     * @return connected
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached, or its client library is
     *     missing; says what to do
     * @throws io.commlib.runtime.error.BadAddressException when the uri or the name cannot be read
     */
    public static Node connect(String uri, String name) {
        return builder(uri).name(name).build();
    }

    /**
     * Starts a node with settings of its own.
     *
     * @param uri where the broker is
     * @return a builder
     */
    public static NodeBuilder builder(String uri) {
        return new NodeBuilder(uri);
    }

    /**
     * The node's name.
     *
     * @return without {@code -}
     */
    public String name() {
        return connection().context().node();
    }

    /**
     * Opens endpoints, serves until {@link #shutdown()} or the end of the JVM is asked for, and closes the node.
     *
     * @param parts open one endpoint each, in this order
     * @throws io.commlib.runtime.error.CommlibException when one cannot be opened; the node is closed then
     * @throws InterruptedException when the waiting thread is interrupted; the node is closed then
     */
    public void run(Endpoint.Opener... parts) throws InterruptedException {
        try (this) {
            var unused = Endpoint.openAll(parts);
            awaitShutdown();
        }
    }

    /**
     * Waits until {@link #shutdown()} or {@link #close()} is called or the JVM is asked to end, by a signal for instance.
     * In that last case the node is closed before the JVM ends.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void awaitShutdown() throws InterruptedException {
        Thread hook = new Thread(this::close, name() + "-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            shutdown.await();
        } finally {
            removeHook(hook);
        }
    }

    /** Lets {@link #awaitShutdown()} return. Does not close. */
    public void shutdown() {
        shutdown.countDown();
    }

    @Override
    public void close() {
        shutdown();
        super.close();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("The JVM is ending", endingAlready);
        }
    }
}
