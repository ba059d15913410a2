package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Connection;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Makes the queues in which the broker keeps the last retained frame of each address. Used by the outbox only.
 *
 * @see RetainedReader
 */
final class RetainedWriter {

    private static final String RETAINED = "retained:";

    private static final int MAX_QUEUE_NAME = 255;

    private static final Map<String, Object> ARGUMENTS = Map.of("x-queue-type", "classic", "x-max-length", 1);

    private final Topology topology;
    private final RetainedIndex index;
    private final Lane indexing;
    private final Map<Address, CompletableFuture<Void>> made = new HashMap<>();
    private final String ids = RETAINED + UUID.randomUUID() + ".";
    private long lastId;

    RetainedWriter(Connection connection, Executor workers) {
        topology = new Topology(connection);
        index = new RetainedIndex(connection);
        indexing = new Lane(workers);
    }

    /** A change of the index, which blocks. */
    private interface Change {

        void make() throws IOException;
    }

    /** By which a subscriber knows a frame that comes to it both as kept and as published. */
    String nextId() {
        return ids + ++lastId;
    }

    /** Whether a message has such an id. */
    static boolean isRetained(Delivery delivery) {
        String id = delivery.properties().getMessageId();
        return id != null && id.startsWith(RETAINED);
    }

    /**
     * Makes the queue of an address, if that is not done.
     *
     * @return done when subscribers of patterns find it as well
     */
    CompletableFuture<Void> make(Address address) throws IOException {
        CompletableFuture<Void> done = made.get(address);
        if (done == null || done.isCompletedExceptionally()) {
            String queue = RetainedIndex.queueOf(address);
            if (queue.length() > MAX_QUEUE_NAME) {
                throw new RejectedException("no message can be retained for " + address
                        + ": on RabbitMQ its address may"
                        + " have at most "
                        + (MAX_QUEUE_NAME - queue.length() + address.text().length())
                        + " characters");
            }
            topology.ask(
                    RetainedIndex.purpose(address),
                    channel -> channel.queueDeclare(queue, true, false, false, ARGUMENTS));
            done = inTurn(address, () -> index.add(address));
            made.put(address, done);
        }
        return done;
    }

    /** Makes the queue again that somebody has deleted who wanted its frame forgotten. */
    void makeAgain(Address address) throws IOException {
        made.remove(address);
        var unused = make(address);
    }

    /**
     * Deletes the queue of an address.
     *
     * @return done when subscribers of patterns do not look for it any more
     */
    CompletableFuture<Void> forget(Address address) throws IOException {
        made.remove(address);
        topology.ask(RetainedIndex.purpose(address), channel -> channel.queueDelete(RetainedIndex.queueOf(address)));
        return inTurn(address, () -> index.remove(address));
    }

    private CompletableFuture<Void> inTurn(Address address, Change change) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        indexing.execute(() -> {
            try {
                change.make();
                done.complete(null);
            } catch (RejectedException e) {
                done.completeExceptionally(e);
            } catch (IOException | AlreadyClosedException e) {
                done.completeExceptionally(new NotConnectedException(
                        "the retained message of " + address + " was lost with the connection", e));
            }
        });
        return done;
    }
}
