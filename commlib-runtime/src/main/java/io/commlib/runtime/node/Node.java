package io.commlib.runtime.node;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionHandler;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.ActionService;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.event.EventChannel;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.PatternChannel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.rpc.RpcHandler;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.rpc.RpcService;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named program's place at a broker: it owns one connection, and the endpoints that share it. Thread-safe.
 *
 * <pre>{@code
 * try (Node node = Node.connect("redis://localhost", "base")) {
 *     node.serve(MobileBase.ADD_TWO_INTS, request -> new AddTwoInts.Response(request.a() + request.b()));
 *     node.awaitShutdown();
 * }
 * }</pre>
 */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    /** How long the end of threads is waited for after everything that they could work on is gone. */
    private static final Duration THREADS_END = Duration.ofSeconds(1);

    private final EndpointContext context;
    private final Workers workers;
    private final Timer timer;
    private final List<InterfaceDescriptor> interfaces = new CopyOnWriteArrayList<>();
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    Node(EndpointContext context, Workers workers, Timer timer) {
        this.context = context;
        this.workers = workers;
        this.timer = timer;
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
        return context.node();
    }

    /**
     * Serves an rpc.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in
     * @param handler answers, on the node's threads, up to 64 requests at once; may block
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <Q, R> Endpoint serve(Rpc<Q, R> rpc, RpcHandler<Q, R> handler) {
        return serve(rpc, handler, RpcOptions.DEFAULT);
    }

    /**
     * Serves an rpc with options.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in
     * @param handler answers, on the node's threads; may block
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <Q, R> Endpoint serve(Rpc<Q, R> rpc, RpcHandler<Q, R> handler, RpcOptions options) {
        return RpcService.open(context, rpc, options, handler);
    }

    /**
     * Calls an rpc.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in
     * @return cheap, needs no closing
     */
    public <Q, R> RpcClient<Q, R> client(Rpc<Q, R> rpc) {
        return new RpcClient<>(context, rpc);
    }

    /**
     * Publishes and subscribes to one topic.
     *
     * @param <T> the message
     * @param topic with its parameters filled in, without wildcards
     * @return cheap, needs no closing
     */
    public <T> Channel<T> channel(Topic<T> topic) {
        return new Channel<>(context, topic);
    }

    /**
     * Publishes and subscribes to the topics of a pattern.
     *
     * @param <T> the message
     * @param topic with its parameters filled in
     * @return cheap, needs no closing
     */
    public <T> PatternChannel<T> patternChannel(Topic<T> topic) {
        return new PatternChannel<>(context, topic);
    }

    /**
     * Emits and subscribes to one event.
     *
     * @param <P> the payload
     * @param type with its parameters filled in
     * @return cheap, needs no closing
     */
    public <P> EventChannel<P> channel(EventType<P> type) {
        return new EventChannel<>(context, type);
    }

    /**
     * Serves an action.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param action with its parameters filled in
     * @param handler works on goals, on the node's threads, up to 64 at once; may block
     * @return open and taking part; closing it asks what runs to end early
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <G, R, F> Endpoint serve(Action<G, R, F> action, ActionHandler<G, R, F> handler) {
        return serve(action, handler, ActionOptions.DEFAULT);
    }

    /**
     * Serves an action with options.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param action with its parameters filled in
     * @param handler works on goals, on the node's threads; may block
     * @param options how
     * @return open and taking part; closing it asks what runs to end early
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <G, R, F> Endpoint serve(Action<G, R, F> action, ActionHandler<G, R, F> handler, ActionOptions options) {
        return ActionService.open(context, action, options, handler);
    }

    /**
     * Sends goals to an action.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param action with its parameters filled in
     * @return needs no closing
     */
    public <G, R, F> ActionClient<G, R, F> client(Action<G, R, F> action) {
        return new ActionClient<>(context, action);
    }

    /**
     * Opens endpoints that are together the service of an interface: all of them, or none.
     *
     * @param descriptor of the interface
     * @param parts open one endpoint each, in this order
     * @return closes them as one
     * @throws io.commlib.runtime.error.CommlibException when one cannot be opened; those before it are closed again
     */
    public Endpoint serveInterface(InterfaceDescriptor descriptor, Endpoint.Opener... parts) {
        Endpoint whole = Endpoint.openAll(parts);
        interfaces.add(descriptor);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                interfaces.remove(descriptor);
            }
            whole.close();
        };
    }

    /**
     * The interfaces that the node serves now.
     *
     * @return in the order in which they were first served
     */
    public List<InterfaceDescriptor> interfaces() {
        return List.copyOf(interfaces);
    }

    /**
     * Whether the node is connected.
     *
     * @return the state now
     */
    public TransportState state() {
        return context.transport().state();
    }

    /**
     * Asks to be told when the connection is lost, made anew and closed.
     *
     * @param listener called on the connection's threads; must not block
     * @return ends it
     */
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return context.transport().onStateChange(listener);
    }

    /**
     * What the connection counts.
     *
     * @return the same object always
     */
    public TransportMetrics metrics() {
        return context.transport().metrics();
    }

    /**
     * Waits until {@link #shutdown()} or {@link #close()} is called or the JVM is asked to end, by a signal for instance.
     * In that last case the node is closed before the JVM ends.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void awaitShutdown() throws InterruptedException {
        Thread hook = new Thread(this::close, context.node() + "-shutdown");
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

    /**
     * Takes no new work, finishes what was begun within the drain limit, and releases everything. May be called more than
     * once and from any thread; from a handler it does not wait for what was begun.
     */
    @Override
    public void close() {
        shutdown();
        if (closing.compareAndSet(false, true)) {
            release();
            closed.countDown();
        } else if (!HandlerScope.isInside()) {
            awaitClosed();
        }
    }

    private void release() {
        boolean inHandler = HandlerScope.isInside();
        Deadline drained =
                Deadline.after(inHandler ? Duration.ZERO : context.settings().drainLimit());
        if (!context.open().closeAll(drained) && !inHandler) {
            LOG.warn("Node {} was closed before everything was finished", context.node());
        }
        context.window().awaitEmpty(drained);
        Transport transport = context.transport();
        transport.close();
        workers.close();
        timer.close();
        try {
            if (!inHandler && !workers.awaitEnd(Deadline.after(THREADS_END))) {
                LOG.warn("Node {} is closed, but a handler ignores that it was interrupted", context.node());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("The JVM is ending", endingAlready);
        }
    }
}
