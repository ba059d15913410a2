package io.commlib.runtime.control;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.rpc.RpcService;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Stops and starts a node from afar, in Java or in Python, by the rpcs {@code NODE.stop} and {@code NODE.start}, which a
 * node serves only when it was asked to. Thread-safe, needs no closing.
 */
public final class RemoteControl {

    private final String node;
    private final RpcClient<Map<String, Any>, ControlReply> stop;
    private final RpcClient<Map<String, Any>, ControlReply> start;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node that controls
     * @param node the name of the one that is controlled, with its namespace
     * @throws io.commlib.runtime.error.BadAddressException when the name does not follow the notation
     */
    public RemoteControl(EndpointContext context, String node) {
        this.node = node;
        this.stop = new RpcClient<>(context, rpc(node, "stop"));
        this.start = new RpcClient<>(context, rpc(node, "start"));
    }

    /**
     * Lets a node be controlled; nodes do.
     *
     * @param context of the node, whose services are not those that are stopped
     * @param startStop what is controlled
     * @return the two services
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static Endpoint serve(EndpointContext context, StartStop startStop) {
        return Endpoint.openAll(
                () -> serve(context, "stop", startStop::stop), () -> serve(context, "start", startStop::start));
    }

    /**
     * Lets the node's services and subscriptions take nothing more. It goes on sending heartbeats, and can be started.
     *
     * @throws RejectedException when it is stopped already
     * @throws io.commlib.runtime.error.CommlibException as {@link RpcClient#call(Object)}; in particular when there is no
     *     such node, or none that can be controlled
     */
    public void stop() {
        require(stop.call(Map.of()), "stopped");
    }

    /**
     * Lets the node's services and subscriptions take part again.
     *
     * @throws RejectedException when it is started already
     * @throws io.commlib.runtime.error.CommlibException as {@link RpcClient#call(Object)}; in particular when there is no
     *     such node, or none that can be controlled
     */
    public void start() {
        require(start.call(Map.of()), "started");
    }

    private void require(ControlReply reply, String what) {
        if (!reply.isDone()) {
            throw new RejectedException(node + " was not " + what + ": " + reply.error());
        }
    }

    private static Endpoint serve(EndpointContext context, String verb, BooleanSupplier change) {
        return RpcService.open(
                context,
                rpc(context.node(), verb),
                new RpcOptions(1),
                request -> change.getAsBoolean() ? ControlReply.DONE : ControlReply.IMPOSSIBLE);
    }

    private static Rpc<Map<String, Any>, ControlReply> rpc(String node, String verb) {
        return Rpc.of(verb, node + "." + verb, Codecs.OBJECT, ControlReply.CODEC);
    }
}
