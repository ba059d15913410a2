package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that a queue holds without taking it. Whoever else looks at the same queue waits meanwhile: what one has in
 * its hands, the others would not see. Each look has a channel of its own. Thread-safe; blocks.
 */
final class Browser {

    /** What is done with what the queue holds: nothing, or acknowledging some of it on the channel. */
    interface Look<T> {

        T at(Channel channel, List<Delivery> held) throws IOException;
    }

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int SHORTEST_PAUSE_MILLIS = 2;
    private static final int LONGEST_PAUSE_MILLIS = 25;

    private final Connection connection;

    Browser(Connection connection) {
        this.connection = connection;
    }

    /**
     * Looks at a queue.
     *
     * @param purpose for messages, such as {@code keep the last message of a.b}
     * @return what the look returned; null when there is no such queue
     * @throws RejectedException when the broker refuses, or others look for too long
     * @throws IOException when the connection is lost
     */
    <T> @Nullable T browse(String purpose, String queue, Look<T> look) throws IOException {
        Deadline deadline = Deadline.after(LONGEST_WAIT);
        while (true) {
            try {
                return browseNow(queue, look);
            } catch (IOException e) {
                @Nullable ShutdownSignalException refusal = Topology.refusalOf(e);
                if (refusal == null) {
                    throw e;
                }
                if (isMissing(refusal)) {
                    return null;
                }
                if (!isLookedAt(refusal) || deadline.isExpired()) {
                    throw Topology.refusal(purpose, e);
                }
                pause();
            }
        }
    }

    private <T> T browseNow(String queue, Look<T> look) throws IOException {
        Channel channel = Topology.openChannel(connection);
        try {
            List<Delivery> held = new CopyOnWriteArrayList<>();
            channel.basicConsume(
                    queue, false, "", false, true, Map.of(), (tag, delivery) -> held.add(delivery), tag -> {});
            // The broker has delivered everything before it answers this.
            channel.queueDeclarePassive(queue);
            return look.at(channel, held);
        } finally {
            // Gives back what was not acknowledged, and lets the next one look.
            channel.abort();
        }
    }

    private static boolean isMissing(ShutdownSignalException refusal) {
        return refusal.getReason() instanceof AMQP.Channel.Close close && close.getReplyCode() == AMQP.NOT_FOUND;
    }

    private static boolean isLookedAt(ShutdownSignalException refusal) {
        return refusal.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.ACCESS_REFUSED
                && close.getReplyText().contains("exclusive use");
    }

    /** The broker tells nobody when a queue is free again. */
    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another node looked at a queue", e);
        }
    }
}
