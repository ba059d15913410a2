package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;

/** What came from a queue, to be acknowledged on the session by which it came. */
final class Delivery {

    private final Session session;
    private final Envelope envelope;
    private final AMQP.BasicProperties properties;
    private final byte[] body;

    Delivery(Session session, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        this.session = session;
        this.envelope = envelope;
        this.properties = properties;
        this.body = body;
    }

    Session session() {
        return session;
    }

    /** Where it was published. */
    String routingKey() {
        return envelope.getRoutingKey();
    }

    /** Whether it may have been handed to somebody before. */
    boolean isRedelivered() {
        return envelope.isRedeliver();
    }

    AMQP.BasicProperties properties() {
        return properties;
    }

    byte[] body() {
        return body;
    }

    /** Tells the broker that it is dealt with. */
    void acknowledge() {
        session.acknowledge(envelope.getDeliveryTag());
    }

    /** Gives it back to the broker, for others to take. */
    void giveBack() {
        session.giveBack(envelope.getDeliveryTag());
    }
}
