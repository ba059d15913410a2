package io.commlib.runtime.fault;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import java.util.Set;

class MosquittoFaultTest extends FaultContract {

    @Override
    PrivateBroker startBroker() {
        return Brokers.privateMosquitto();
    }

    @Override
    int kills() {
        return 3;
    }

    @Override
    Node promised(Node server, Node client) {
        return server;
    }

    /** All that it holds hangs on connections, and nothing of it is retained. */
    @Override
    Set<String> held(String uri) {
        return Set.of();
    }
}
