package io.commlib.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A proxy on a broker, a client that calls it, and a server to call through it. */
final class RestRig implements AutoCloseable {

    final EchoServer server = EchoServer.start();

    private final String uri = BrokerUnderTest.unique() + ".rest";
    private final Node proxy;
    private final Node caller;
    private final RpcClient<RestRequest, RestResponse> client;

    RestRig(BrokerUnderTest broker) throws IOException {
        proxy = Node.connect(broker.uri(), "proxy");
        caller = Node.connect(broker.uri(), "caller");
        client = caller.client(RestProxy.rpc(uri));
    }

    /** A proxy that may not go anywhere yet. */
    RestProxyBuilder proxy() {
        return RestProxy.at(proxy, uri);
    }

    /** Opens a proxy that may go to the server. */
    void serve() {
        proxy().allow(server.origin()).open();
    }

    RestResponse call(RestRequest request) {
        return client.call(request);
    }

    RestResponse call(RestRequest request, Duration limit) {
        return client.call(request, limit);
    }

    /** Calls with a message as it is on the wire. */
    Any callRaw(Any request) {
        return caller.client(Rpc.of("Rest", uri, Codecs.ANY, Codecs.ANY)).call(request);
    }

    /** Gets from the server. */
    RestResponse get(String path) {
        return call(RestRequest.of("GET", server.origin(), path));
    }

    static Any json(String text) {
        return Encoding.JSON.decode(Codecs.ANY, text.getBytes(UTF_8));
    }

    static Map<String, Any> object(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }

    @Override
    public void close() {
        caller.close();
        proxy.close();
        server.close();
    }
}
