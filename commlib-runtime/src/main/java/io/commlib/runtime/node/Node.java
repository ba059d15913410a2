package io.commlib.runtime.node;

import io.commlib.runtime.control.PausableTransport;
import io.commlib.runtime.control.RemoteControl;
import io.commlib.runtime.control.StartStop;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.logging.RemoteLogger;
import io.commlib.runtime.logging.RemoteLoggers;
import io.commlib.runtime.presence.Announcer;
import io.commlib.runtime.presence.NodeState;
import io.commlib.runtime.presence.Presence;
import io.commlib.runtime.presence.PresenceListener;
import io.commlib.runtime.presence.PresenceOptions;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    private final NodeSettings settings;
    private final StartStop startStop;
    private final HealthMonitor health;
    private final RemoteLogger logger;
    private final Runnable forgetLogger;
    private final Instant since;
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private @Nullable Announcer announcer;
    private @Nullable Presence presence;

    private Node(Connection connection, NodeSettings settings, Instant since, PausableTransport pausable) {
        super(connection, connection.context().withTransport(pausable));
        this.settings = settings;
        this.since = since;
        startStop = new StartStop(pausable);
        health = new HealthMonitor(connection.context(), startStop);
        logger = new RemoteLogger(connection.context());
        forgetLogger = RemoteLoggers.register(settings.fullName(), logger);
    }

    static Node open(Connection connection, NodeSettings settings, Instant since) {
        Node node = new Node(
                connection,
                settings,
                since,
                new PausableTransport(connection.context().transport()));
        try {
            node.begin();
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private void begin() {
        if (settings.remoteControl()) {
            var unused = RemoteControl.serve(connection().context(), startStop);
        }
        if (settings.heartbeat() != null) {
            Announcer begun = Announcer.start(
                    connection().context(),
                    settings.topicOfHeartbeats(),
                    settings.heartbeat(),
                    since,
                    () -> startStop.isStopped() ? NodeState.STOPPED : NodeState.RUNNING,
                    this::interfaces);
            announcer = begun;
            servedInterfaces().onChange(begun::announce);
            startStop.onChange(begun::announce);
        }
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
     * @return without its namespace, and without {@code -}
     */
    public String name() {
        return settings.name();
    }

    /**
     * What precedes the node's name in the addresses of all that is the node's own.
     *
     * @return one or more segments, or empty
     */
    public String namespace() {
        return settings.namespace();
    }

    /**
     * The node's name with its namespace, by which others find it.
     *
     * @return such as {@code fleet.base}
     */
    public String fullName() {
        return settings.fullName();
    }

    /**
     * How the node is now.
     *
     * @return a copy
     */
    public Health health() {
        return health.now();
    }

    /**
     * Asks to be told when the node's health becomes another. That the broker takes no messages is noticed within a
     * second.
     *
     * @param listener called on threads of its own, one change at a time and in order; may block, and may close the
     *     node
     * @return ends it
     */
    public Runnable onHealthChange(Consumer<Health> listener) {
        return health.onChange(listener);
    }

    /**
     * Stops the node's services and subscriptions: others take the requests, messages pass it by. What they have begun
     * goes on; so do heartbeats, calls, goals that were sent and publishing. What is opened meanwhile takes part when
     * they are started.
     *
     * @return false when they are stopped already
     */
    public boolean stop() {
        return startStop.stop();
    }

    /**
     * Starts services and subscriptions that were stopped, from here or from afar.
     *
     * @return false when they are not stopped
     * @throws io.commlib.runtime.error.ClosedException when the node is closed
     */
    public boolean start() {
        return startStop.start();
    }

    /**
     * Who is there in the node's namespace, itself among them. Begins to watch when first asked; a node is seen from its
     * next heartbeat on.
     *
     * @return the same object always, closed with the node
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public synchronized Presence presence() {
        if (presence == null) {
            presence = watch(PresenceOptions.DEFAULT.withNamespace(settings.namespace()), PresenceListener.NONE);
        }
        return presence;
    }

    /**
     * Sends log lines to whoever listens to {@code NODE.logs}.
     *
     * @return the same object always
     */
    public RemoteLogger logger() {
        return logger;
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
        forgetLogger.run();
        if (announcer != null) {
            announcer.close();
        }
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
