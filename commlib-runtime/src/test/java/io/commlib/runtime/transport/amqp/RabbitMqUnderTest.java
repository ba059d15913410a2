package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.time.Duration;
import java.util.Set;

/**
 * The RabbitMQ of the tests.
 *
 * @param delivery what subscriptions ask for: those that are delivered to at most once share queues
 */
record RabbitMqUnderTest(Delivery delivery) implements TransportUnderTest {

    @Override
    public ConnectionUri uri() {
        return ConnectionUri.parse(Brokers.rabbitMq());
    }

    @Override
    public boolean knowsThatNobodyServes() {
        return true;
    }

    @Override
    public boolean dropsExpiredRequests() {
        return true;
    }

    @Override
    public Set<String> residue() {
        return BrokerEvents.of(Brokers.rabbitMq()).held();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }
}
