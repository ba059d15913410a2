package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportMetrics;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a queue is given what one pattern means, and how that is read. Thread-safe. */
final class TopicBinding {

    /** What a queue holds for a subscriber that is slow, or away. */
    private static final int MAX_WAITING = 100_000;

    private static final long MAX_WAITING_BYTES = 64L << 20;

    private final AddressPattern pattern;

    /** The one address that the pattern means, or null when it means several. */
    private final @Nullable Address only;

    private final FrameProperties wire;
    private final TransportMetrics metrics;

    TopicBinding(AddressPattern pattern, FrameProperties wire, TransportMetrics metrics) {
        this.pattern = pattern;
        this.only = pattern.hasWildcard() ? null : new Address(pattern.text());
        this.wire = wire;
        this.metrics = metrics;
    }

    /** What was published where. */
    record Published(Address address, Frame frame) {}

    AddressPattern pattern() {
        return pattern;
    }

    /** For messages. */
    String purpose() {
        return "subscribe to " + pattern;
    }

    /**
     * Makes a queue into which the broker puts what is published. Blocks.
     *
     * @param lasting whether it outlives its connection
     * @param more arguments of it
     */
    void makeQueue(Session session, String queue, boolean lasting, Map<String, Object> more) throws IOException {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("x-queue-type", "classic");
        arguments.put("x-max-length", MAX_WAITING);
        arguments.put("x-max-length-bytes", MAX_WAITING_BYTES);
        session.topology().<AMQP.Queue.BindOk>ask(purpose(), channel -> {
            channel.queueDeclareNoWait(queue, lasting, !lasting, false, arguments);
            return channel.queueBind(queue, AmqpTransport.TOPICS, bindingKey(pattern));
        });
    }

    /** The narrowest binding that lets through all that is meant: a last {@code *} stands for one or more segments. */
    static String bindingKey(AddressPattern pattern) {
        String text = pattern.text();
        return text.equals("*") || text.endsWith(".*") ? text + ".#" : text;
    }

    /** Reads what came by the queue; null when it is not meant, or cannot be read and is counted. */
    @Nullable
    Published read(Delivery delivery) {
        try {
            Address address = addressOf(delivery);
            return pattern.matches(address)
                    ? new Published(address, wire.read(delivery.properties(), delivery.body()))
                    : null;
        } catch (BadAddressException | BadMessageException e) {
            metrics.countMalformed();
            return null;
        }
    }

    private Address addressOf(Delivery delivery) {
        return only != null && only.text().equals(delivery.routingKey()) ? only : new Address(delivery.routingKey());
    }
}
