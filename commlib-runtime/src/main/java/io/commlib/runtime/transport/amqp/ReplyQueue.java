package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The queue of one caller that replies come through, in place of direct reply-to. It outlives a lost connection, and so do the
 * replies in it; it ends with its node, or a minute after one that was lost.
 */
final class ReplyQueue implements Consumption.Role {

    /** How many replies may be under way at once. */
    static final int UNDER_WAY = 256;

    private static final int EXPIRES = 60_000;

    private static final Map<String, Object> ARGUMENTS = Map.of("x-queue-type", "classic", "x-expires", EXPIRES);

    private final String queue = "commlib:replies:" + UUID.randomUUID();
    private final BiConsumer<BasicProperties, byte[]> taker;

    /**
     * Makes one that is not at the broker yet.
     *
     * @param taker takes the replies
     */
    ReplyQueue(BiConsumer<BasicProperties, byte[]> taker) {
        this.taker = taker;
    }

    @Override
    public String purpose() {
        return "receive replies";
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public List<Delivery> open(Session session) throws IOException {
        session.topology().ask(purpose(), channel -> channel.queueDeclare(queue, true, false, false, ARGUMENTS));
        return List.of();
    }

    @Override
    public CompletionStage<?> handOut(Delivery delivery) {
        taker.accept(delivery.properties(), delivery.body());
        return CompletableFuture.completedStage(null);
    }

    @Override
    public boolean finishesWhatComes() {
        return false;
    }
}
