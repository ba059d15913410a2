package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import java.util.List;

/**
 * Serves an rpc at one broker by calling one at another, with the time that the caller has left. Errors come back as the service
 * told them; when there is no answer the caller is told why.
 */
public final class RpcBridge extends Bridge {

    private RpcBridge(String description, Route route, BridgeMetrics metrics, List<Carrier> carriers) {
        super(description, route, metrics, carriers);
    }

    /**
     * Opens one with the usual options.
     *
     * @param source where callers are
     * @param from what they call
     * @param target where services are
     * @param to what they serve
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException as with options
     */
    public static RpcBridge open(BridgeEnd source, String from, BridgeEnd target, String to) {
        return open(source, from, target, to, RpcBridgeOptions.DEFAULT);
    }

    /**
     * Opens one.
     *
     * @param source where callers are
     * @param from what they call
     * @param target where services are
     * @param to what they serve
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when an address does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the source does not let it
     */
    public static RpcBridge open(BridgeEnd source, String from, BridgeEnd target, String to, RpcBridgeOptions options) {
        Route route = new Route(source, target);
        BridgeMetrics metrics = new BridgeMetrics();
        Carrier carrier = new RpcCarrier(route, new Address(from), new Address(to), options, metrics);
        return opened(new RpcBridge("rpc " + from + " to " + to, route, metrics, List.of(carrier)));
    }
}
