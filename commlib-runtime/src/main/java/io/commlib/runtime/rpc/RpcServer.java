package io.commlib.runtime.rpc;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Many rpcs below one address, opened and closed as one. On the wire each is an rpc like any other, at {@code
 * base.name}. Not thread-safe until it is opened.
 *
 * <pre>{@code
 * Endpoint math = node.rpcServer("thing.device0.ops")
 *         .serve("add_two_ints", Pair.CODEC, Sum.CODEC, pair -> new Sum(pair.a() + pair.b()))
 *         .serve(MobileBase.RESET, request -> reset())
 *         .open();
 * }</pre>
 */
public final class RpcServer {

    private final EndpointContext context;
    private final String base;
    private final Set<String> addresses = new HashSet<>();
    private final List<Endpoint.Opener> services = new ArrayList<>();

    /**
     * Makes an empty one; nodes do.
     *
     * @param context of the node
     * @param base one or more segments, or empty
     * @throws io.commlib.runtime.error.BadAddressException when the base does not follow the notation
     */
    public RpcServer(EndpointContext context, String base) {
        this.context = context;
        this.base = base.isEmpty() ? "" : new Address(base).text() + ".";
    }

    /**
     * Adds an rpc without a description.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param name one or more segments, which follow the base
     * @param request reads requests
     * @param response writes responses
     * @param handler answers, as with {@link RpcHandler}
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when the name does not follow the notation
     * @throws IllegalArgumentException when the name is taken
     */
    public <Q, R> RpcServer serve(String name, Codec<Q> request, Codec<R> response, RpcHandler<Q, R> handler) {
        return serve(Rpc.of(name, name, request, response), handler);
    }

    /**
     * Adds an rpc.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in; its uri follows the base
     * @param handler answers
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when base and uri are no address together
     * @throws IllegalArgumentException when the address is taken
     */
    public <Q, R> RpcServer serve(Rpc<Q, R> rpc, RpcHandler<Q, R> handler) {
        return serve(rpc, handler, RpcOptions.DEFAULT);
    }

    /**
     * Adds an rpc with options.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param rpc with its parameters filled in; its uri follows the base
     * @param handler answers
     * @param options how
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when base and uri are no address together
     * @throws IllegalArgumentException when the address is taken
     */
    public <Q, R> RpcServer serve(Rpc<Q, R> rpc, RpcHandler<Q, R> handler, RpcOptions options) {
        Rpc<Q, R> below = rpc.at(UriTemplate.parse(base + rpc.uri()));
        if (!addresses.add(below.uri().address().text())) {
            throw new IllegalArgumentException(below.uri() + " is served already");
        }
        services.add(() -> RpcService.open(context, below, options, handler));
        return this;
    }

    /**
     * Opens all of them, or none.
     *
     * @return closes them as one
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let one; those before it are closed again
     */
    public Endpoint open() {
        return Endpoint.openAll(services.toArray(Endpoint.Opener[]::new));
    }
}
