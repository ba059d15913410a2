package io.commlib.gateway.route;

import io.commlib.gateway.config.Broker;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.bridge.BrokerId;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import java.time.Duration;

/** The one connection to a broker, which all routes share. */
record Connection(Endpoints endpoints, BridgeEnd end) implements AutoCloseable {

    /** Short, so that the program ends within seconds whatever a handler does. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(4);

    static Connection open(Broker broker) {
        Endpoints endpoints = Node.builder(broker.uri())
                .name("gateway")
                .dialect(broker.dialect())
                .tls(broker.tls())
                .drainLimit(DRAIN_LIMIT)
                .endpoints();
        return new Connection(endpoints, BridgeEnd.of(endpoints, BrokerId.of(broker.uri())));
    }

    @Override
    public void close() {
        endpoints.close();
    }
}
