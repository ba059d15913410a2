package io.commlib.runtime.bridge;

import io.commlib.runtime.action.ActionAddresses;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.util.List;

/**
 * Serves an action at one broker by one at another: goals, cancelling and results go there, status (at least once) and feedback
 * come back.
 */
public final class ActionBridge extends Bridge {

    private ActionBridge(String description, Route route, BridgeMetrics metrics, List<Carrier> carriers) {
        super(description, route, metrics, carriers);
    }

    /**
     * Opens one with the usual options.
     *
     * @param source where clients are
     * @param from the action that they know
     * @param target where it is worked at
     * @param to the action that is served there
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException as with options
     */
    public static ActionBridge open(BridgeEnd source, String from, BridgeEnd target, String to) {
        return open(source, from, target, to, RpcBridgeOptions.DEFAULT, TopicBridgeOptions.DEFAULT);
    }

    /**
     * Opens one.
     *
     * @param source where clients are
     * @param from the action that they know
     * @param target where it is worked at
     * @param to the action that is served there
     * @param calls how goals, cancelling and results are carried
     * @param news how status and feedback are carried; status is confirmed whatever it says
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when an address does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the brokers do not let it
     */
    public static ActionBridge open(
            BridgeEnd source,
            String from,
            BridgeEnd target,
            String to,
            RpcBridgeOptions calls,
            TopicBridgeOptions news) {
        ActionAddresses here = ActionAddresses.of(new Address(from));
        ActionAddresses there = ActionAddresses.of(new Address(to));
        Route route = new Route(source, target, true);
        BridgeMetrics metrics = new BridgeMetrics();
        List<Carrier> carriers = List.of(
                topic(route.reversed(), there.status(), here.status(), news.withConfirmed(), metrics),
                topic(route.reversed(), there.feedback(), here.feedback(), news, metrics),
                new RpcCarrier(route, here.getResult(), there.getResult(), calls, metrics),
                new RpcCarrier(route, here.cancelGoal(), there.cancelGoal(), calls, metrics),
                new RpcCarrier(route, here.sendGoal(), there.sendGoal(), calls, metrics));
        return opened(new ActionBridge("action " + from + " to " + to, route, metrics, carriers));
    }

    private static Carrier topic(
            Route route, Address from, Address to, TopicBridgeOptions options, BridgeMetrics metrics) {
        return new TopicCarrier(route, new AddressPattern(from.text()), each -> to, options, metrics);
    }
}
