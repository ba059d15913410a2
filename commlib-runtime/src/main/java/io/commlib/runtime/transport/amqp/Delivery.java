package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;

/** What came from a queue, to be acknowledged on the session by which it came. */
final class Delivery {

    private static final long UNACKNOWLEDGED = 0;

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

    /** One that the broker does not wait for to be acknowledged. */
    static Delivery settled(Session session, String routingKey, AMQP.BasicProperties properties, byte[] body) {
        return new Delivery(session, new Envelope(UNACKNOWLEDGED, false, "", routingKey), properties, body);
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

    /** Whether the broker waits for it to be acknowledged: whether it came by a consumer. */
    boolean needsAcknowledgement() {
        return envelope.getDeliveryTag() != UNACKNOWLEDGED;
    }

    /**
     * Tells the broker that it is dealt with.
     *
     * @param limit how many its consumer may have in hand
     */
    void acknowledge(int limit) {
        if (needsAcknowledgement()) {
            session.acknowledgements().add(envelope.getDeliveryTag(), limit);
        }
    }

    /** Gives it back to the broker, for others to take. */
    void giveBack() {
        if (needsAcknowledgement()) {
            session.acknowledgements().giveBack(envelope.getDeliveryTag());
        }
    }
}
