package io.commlib.runtime.node;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionHandler;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.ActionService;
import io.commlib.runtime.control.RemoteControl;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.event.EventChannel;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.logging.RemoteLogs;
import io.commlib.runtime.presence.Presence;
import io.commlib.runtime.presence.PresenceListener;
import io.commlib.runtime.presence.PresenceOptions;
import io.commlib.runtime.processor.ProcessorBuilder;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.PatternChannel;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.rpc.RpcHandler;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.rpc.RpcServer;
import io.commlib.runtime.rpc.RpcService;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes endpoints of every kind, which share one connection to one broker. Thread-safe. The uri's scheme chooses the
 * transport, the method the kind of endpoint, and a description the types:
 *
 * <pre>{@code
 * try (Endpoints mqtt = Endpoints.connect("mqtt://localhost")) {
 *     mqtt.channel(Topic.untyped("sensors.sonar.front")).subscribe(System.out::println);
 *     mqtt.client(Rpc.untyped("thing.device0.ops.add_two_ints")).call(Map.of("a", Any.of(1), "b", Any.of(2)));
 * }
 * }</pre>
 *
 * <p>One that is no {@link Node} has no name, sends no heartbeats and is seen by nobody.
 */
public sealed class Endpoints implements AutoCloseable permits Node {

    private final Connection connection;
    private final EndpointContext served;
    private final ServedInterfaces interfaces = new ServedInterfaces();

    /** Services and subscriptions go over a transport of their own where a node can be stopped from afar. */
    Endpoints(Connection connection, EndpointContext served) {
        this.connection = connection;
        this.served = served;
    }

    /**
     * Connects with the usual settings, without a node; {@link NodeBuilder#endpoints()} does with others.
     *
     * @param uri where the broker is, such as {@code redis://localhost:6379} or {@code memory:}
     * @return connected
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached, or its client library is
     *     missing; says what to do
     * @throws io.commlib.runtime.error.BadAddressException when the uri cannot be read
     */
    public static Endpoints connect(String uri) {
        return new NodeBuilder(uri).endpoints();
    }

    /**
     * Serves an rpc.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in
     * @param handler answers, on their threads, up to 64 requests at once; may block
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
     * @param handler answers, on their threads; may block
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <Q, R> Endpoint serve(Rpc<Q, R> rpc, RpcHandler<Q, R> handler, RpcOptions options) {
        return RpcService.open(served, rpc, options, handler);
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
        return new RpcClient<>(connection.context(), rpc);
    }

    /**
     * Publishes and subscribes to one topic.
     *
     * @param <T> the message
     * @param topic with its parameters filled in, without wildcards
     * @return cheap, needs no closing
     */
    public <T> Channel<T> channel(Topic<T> topic) {
        return new Channel<>(served, topic);
    }

    /**
     * Publishes and subscribes to the topics of a pattern.
     *
     * @param <T> the message
     * @param topic with its parameters filled in
     * @return cheap, needs no closing
     */
    public <T> PatternChannel<T> patternChannel(Topic<T> topic) {
        return new PatternChannel<>(served, topic);
    }

    /**
     * Emits and subscribes to one event.
     *
     * @param <P> the payload
     * @param type with its parameters filled in
     * @return cheap, needs no closing
     */
    public <P> EventChannel<P> channel(EventType<P> type) {
        return new EventChannel<>(served, type);
    }

    /**
     * Takes messages from topics, makes others of them by functions, and publishes those to one topic.
     *
     * @param <O> what goes out
     * @param output where, with its parameters filled in, without wildcards
     * @return to be given its inputs, and opened
     * @throws io.commlib.runtime.error.BadAddressException when parameters are missing or it has a wildcard
     */
    public <O> ProcessorBuilder<O> processor(Topic<O> output) {
        return new ProcessorBuilder<>(served, output);
    }

    /**
     * Serves an action.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param action with its parameters filled in
     * @param handler works on goals, on their threads, up to 64 at once; may block
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
     * @param handler works on goals, on their threads; may block
     * @param options how
     * @return open and taking part; closing it asks what runs to end early
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public <G, R, F> Endpoint serve(Action<G, R, F> action, ActionHandler<G, R, F> handler, ActionOptions options) {
        return ActionService.open(served, action, options, handler);
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
        return new ActionClient<>(connection.context(), action);
    }

    /**
     * Serves many rpcs below one address, opened and closed as one.
     *
     * @param base one or more segments, which begin the address of each; or empty
     * @return to be filled and opened
     * @throws io.commlib.runtime.error.BadAddressException when the base does not follow the notation
     */
    public RpcServer rpcServer(String base) {
        return new RpcServer(served, base);
    }

    /**
     * Watches who is there.
     *
     * @param options whom, and how patiently
     * @param listener is told who comes and goes
     * @return watching until it is closed
     * @throws io.commlib.runtime.error.BadAddressException when the namespace does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Presence watch(PresenceOptions options, PresenceListener listener) {
        return Presence.watch(connection.context(), options, listener);
    }

    /**
     * Stops and starts a node from afar.
     *
     * @param node its name, with its namespace
     * @return cheap, needs no closing
     * @throws io.commlib.runtime.error.BadAddressException when the name does not follow the notation
     */
    public RemoteControl remoteControl(String node) {
        return new RemoteControl(connection.context(), node);
    }

    /**
     * Receives the log lines of nodes.
     *
     * @param node whose, with its namespace; a segment may be {@code *}
     * @param handler takes each line; {@link RemoteLogs#printer} prints them
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when the name does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription logs(String node, Consumer<String> handler) {
        return RemoteLogs.subscribe(connection.context(), node, handler);
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
        return interfaces.serving(descriptor, Endpoint.openAll(parts));
    }

    /**
     * The interfaces that are served now.
     *
     * @return in the order in which they were first served
     */
    public List<InterfaceDescriptor> interfaces() {
        return interfaces.now();
    }

    /**
     * What endpoints are made of, for patterns that no method here makes, as bridges are.
     *
     * @return the same always
     */
    public EndpointContext context() {
        return served;
    }

    /**
     * Whether the broker can be reached.
     *
     * @return the state now
     */
    public TransportState state() {
        return connection.context().transport().state();
    }

    /**
     * Asks to be told when the connection is lost, made anew and closed.
     *
     * @param listener called on threads of its own, one change at a time and in order; may block, and may close this
     * @return ends it
     */
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return connection.context().transport().onStateChange(listener);
    }

    /**
     * What the connection counts.
     *
     * @return the same object always
     */
    public TransportMetrics metrics() {
        return connection.context().transport().metrics();
    }

    /**
     * Takes no new work, finishes what was begun within the drain limit, and releases everything. May be called more than
     * once and from any thread; from a handler it does not wait for what was begun.
     */
    @Override
    public void close() {
        connection.close();
    }

    Connection connection() {
        return connection;
    }

    ServedInterfaces servedInterfaces() {
        return interfaces;
    }
}
