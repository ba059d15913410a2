package io.commlib.runtime.logging;

import io.commlib.runtime.dispatch.Mailbox;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.pubsub.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends the log lines of a node to the topic {@code NODE.logs}. Never blocks and never throws: lines wait in a bounded
 * buffer, and when there is no room the oldest are lost and counted, as are those that the broker does not take. They are
 * logged nowhere else. Thread-safe.
 */
public final class RemoteLogger {

    /** How many lines may wait. */
    static final int CAPACITY = 1_000;

    /** True on a thread that is sending: what that logs must not be sent. */
    private static final ThreadLocal<Boolean> SENDING = ThreadLocal.withInitial(() -> false);

    private final String node;
    private final Channel<LogLine> channel;
    private final Mailbox<LogLine> waiting;
    private final LongAdder refused = new LongAdder();
    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     */
    public RemoteLogger(EndpointContext context) {
        node = context.node();
        channel = new Channel<>(context, LogLine.topic(node));
        waiting = new Mailbox<>(CAPACITY, 1, Overflow.DROP_OLDEST, context.workers(), this::send);
        var unused = OpenEndpoint.open(context, () -> last, waiting::close);
    }

    /**
     * Logs a line.
     *
     * @param level how grave
     * @param message what; at most 16,384 characters of it are sent
     */
    public void log(LogLevel level, String message) {
        log(System.currentTimeMillis(), level, message);
    }

    /**
     * Logs a line of another moment.
     *
     * @param millis when, since 1970
     * @param level how grave
     * @param message what; at most 16,384 characters of it are sent
     */
    public void log(long millis, LogLevel level, String message) {
        last = waiting.offer(LogLine.of(millis, node, level, message)).toCompletableFuture();
    }

    /**
     * Logs at {@link LogLevel#DEBUG}.
     *
     * @param message what
     */
    public void debug(String message) {
        log(LogLevel.DEBUG, message);
    }

    /**
     * Logs at {@link LogLevel#INFO}.
     *
     * @param message what
     */
    public void info(String message) {
        log(LogLevel.INFO, message);
    }

    /**
     * Logs at {@link LogLevel#WARNING}.
     *
     * @param message what
     */
    public void warning(String message) {
        log(LogLevel.WARNING, message);
    }

    /**
     * Logs at {@link LogLevel#ERROR}.
     *
     * @param message what
     */
    public void error(String message) {
        log(LogLevel.ERROR, message);
    }

    /**
     * How many lines were lost.
     *
     * @return the count since it was made
     */
    public long dropped() {
        return waiting.dropped() + refused.sum();
    }

    /** Whether the current thread is sending lines, so that nothing it logs is a line to send. */
    static boolean isSending() {
        return SENDING.get();
    }

    private void send(LogLine line) {
        SENDING.set(true);
        try {
            channel.publish(line);
        } catch (CommlibException e) {
            refused.increment();
        } finally {
            SENDING.remove();
        }
    }
}
