package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.GetResponse;
import io.commlib.runtime.address.AddressPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives one subscription what is retained, once and before anything newer. Its queue is bound before it looks for what is
 * kept, so a frame that is published meanwhile may come both ways.
 */
final class RetainedFirst {

    /** The ids of frames given as kept, by address, until the next retained frame comes from there. */
    private final Map<String, String> given = new ConcurrentHashMap<>();

    private boolean done;

    /**
     * What to hand out first: what is kept, and what has come to the queue since it was bound. Nothing when asked again.
     * Used on the chores of the session only; blocks.
     */
    List<Delivery> first(Session session, AddressPattern pattern, String queue) throws IOException {
        if (done) {
            return List.of();
        }
        List<Delivery> kept = session.retainedReader().read(session, pattern);
        List<Delivery> come = take(session, queue);
        Set<String> updated = come.stream()
                .filter(RetainedWriter::isRetained)
                .map(Delivery::routingKey)
                .collect(Collectors.toSet());
        List<Delivery> all = new ArrayList<>();
        for (Delivery frame : kept) {
            if (!updated.contains(frame.routingKey())) {
                given.put(frame.routingKey(), String.valueOf(frame.properties().getMessageId()));
                all.add(frame);
            }
        }
        all.addAll(come);
        done = true;
        return all;
    }

    /** As many as there are at the start; a fast publisher would keep us here for ever. */
    private static List<Delivery> take(Session session, String queue) throws IOException {
        return session.topology().ask(RetainedIndex.purpose(queue), channel -> {
            List<Delivery> come = new ArrayList<>();
            @Nullable GetResponse next = channel.basicGet(queue, true);
            for (int left = next == null ? 0 : next.getMessageCount(); next != null; left--) {
                come.add(
                        Delivery.settled(session, next.getEnvelope().getRoutingKey(), next.getProps(), next.getBody()));
                next = left > 0 ? channel.basicGet(queue, true) : null;
            }
            return come;
        });
    }

    /** Whether a delivery that comes by the queue has been given as kept. */
    boolean isKnown(Delivery delivery) {
        if (given.isEmpty() || !delivery.needsAcknowledgement() || !RetainedWriter.isRetained(delivery)) {
            return false;
        }
        @Nullable String id = given.remove(delivery.routingKey());
        return delivery.properties().getMessageId().equals(id);
    }
}
