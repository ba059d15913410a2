package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;
import io.commlib.runtime.error.RejectedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Declares and deletes, on a channel apart from the others: a refusal closes the channel that asked, and must take nothing
 * with it. Used by one thread at a time.
 */
final class Topology {

    /** What is asked of the broker. */
    interface Question<T> {

        T ask(Channel channel) throws IOException;
    }

    private final Connection connection;
    private @Nullable Channel channel;

    Topology(Connection connection) {
        this.connection = connection;
    }

    /**
     * Asks and waits for the answer.
     *
     * @param purpose for messages, such as {@code serve a.b}
     * @throws RejectedException when the broker refuses
     * @throws IOException when the connection is lost
     */
    <T> T ask(String purpose, Question<T> question) throws IOException {
        try {
            return question.ask(channel());
        } catch (IOException e) {
            if (refusalOf(e) == null) {
                forgetChannel();
            }
            throw refusal(purpose, e);
        }
    }

    /** After a question without an answer: it may come late, and be taken for that to the next question. */
    private void forgetChannel() throws IOException {
        Channel unanswered = channel;
        channel = null;
        if (unanswered != null && unanswered.isOpen()) {
            unanswered.abort();
        }
    }

    /** What a failure means: thrown when it is that the broker refused, returned when it is that the connection broke. */
    static IOException refusal(String purpose, IOException failure) {
        @Nullable ShutdownSignalException signal = refusalOf(failure);
        if (signal != null && signal.getReason() instanceof AMQP.Channel.Close close) {
            throw new RejectedException(
                    "the broker does not let this node " + purpose + ": " + close.getReplyText() + hint(close),
                    failure);
        }
        return failure;
    }

    private static String hint(AMQP.Channel.Close close) {
        return switch (close.getReplyCode()) {
            case AMQP.RESOURCE_LOCKED -> "; a service of another library serves it already";
            case AMQP.PRECONDITION_FAILED -> "; another program made the queue with other settings, delete it first";
            case AMQP.ACCESS_REFUSED ->
                "; grant it with rabbitmqctl set_permissions: commlib-runtime/README.md lists what the user of a"
                        + " node needs";
            default -> "";
        };
    }

    /** What the broker said when it closed the channel; null when it did not, and the connection broke. */
    static @Nullable ShutdownSignalException refusalOf(IOException failure) {
        return failure.getCause() instanceof ShutdownSignalException signal && !signal.isHardError() ? signal : null;
    }

    private Channel channel() throws IOException {
        Channel open = channel;
        if (open == null || !open.isOpen()) {
            open = openChannel(connection);
            channel = open;
        }
        return open;
    }

    /** A new channel; the client library answers null when there are too many. */
    static Channel openChannel(Connection connection) throws IOException {
        @Nullable Channel opened = connection.createChannel();
        if (opened == null) {
            throw new IOException("the broker allows no more than " + connection.getChannelMax() + " channels");
        }
        return opened;
    }

    /** What a broker's method says, and what to do. */
    static String reasonOf(ShutdownSignalException signal) {
        @Nullable Method reason = signal.getReason();
        if (reason instanceof AMQP.Connection.Close close) {
            return close.getReplyText();
        }
        if (reason instanceof AMQP.Channel.Close close) {
            return close.getReplyText() + hint(close);
        }
        @Nullable Throwable cause = signal.getCause();
        return String.valueOf(cause == null ? signal.getMessage() : cause.getMessage());
    }
}
