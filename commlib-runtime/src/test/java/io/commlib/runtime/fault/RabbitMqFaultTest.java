package io.commlib.runtime.fault;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import java.util.Set;

class RabbitMqFaultTest extends FaultContract {

    @Override
    PrivateBroker startBroker() {
        return Brokers.privateRabbitMq();
    }

    /** It takes 6 to 8 seconds to start. */
    @Override
    int kills() {
        return 1;
    }

    /** Its queues outlive it. */
    @Override
    Node promised(Node server, Node client) {
        return server;
    }

    /** Queues of services stay for 5 s, for services to come, and those of subscriptions are deleted by their subscribers. */
    @Override
    Set<String> held(String uri) {
        return Set.of();
    }
}
