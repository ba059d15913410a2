package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.Commands.Popped;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The command that waits for what comes to one of several lists: {@code BLMPOP}, which takes many elements at once, or
 * {@code BLPOP} where Redis has no such command (before 7.0) or does not let this user have it. Thread-safe.
 */
final class BlockingPop {

    /** The most that is popped at once. */
    private static final int BATCH = 64;

    private static final double SECONDS = Connector.HEARTBEAT.toMillis() / 1_000.0;

    private final RedisConnections connections;
    private volatile boolean manyAtOnce = true;

    BlockingPop(RedisConnections connections) {
        this.connections = connections;
    }

    /** The most that comes with one pop. */
    int most() {
        return manyAtOnce ? BATCH : 1;
    }

    /**
     * Pops from the first list that has something.
     *
     * @param most at most so many elements
     * @param then takes the list and what was in it, without both when it was woken, or has waited for long enough
     */
    void from(List<String> lists, int most, BiConsumer<@Nullable Popped, @Nullable Throwable> then) {
        if (!manyAtOnce) {
            one(lists, then);
            return;
        }
        connections.pops().send(Commands.awaitMany(SECONDS, lists, most), (popped, failure) -> {
            if (isNotToBeHad(failure)) {
                manyAtOnce = false;
                one(lists, then);
            } else {
                then.accept(popped, failure);
            }
        });
    }

    private void one(List<String> lists, BiConsumer<@Nullable Popped, @Nullable Throwable> then) {
        connections.pops().send(Commands.awaitOne(SECONDS, lists), then);
    }

    private static boolean isNotToBeHad(@Nullable Throwable failure) {
        if (!(failure instanceof RefusedException refused)) {
            return false;
        }
        String answer = refused.answer();
        return answer.startsWith("ERR unknown command")
                || (answer.startsWith(RedisErrors.NO_RIGHT) && answer.contains("'blmpop'"));
    }
}
