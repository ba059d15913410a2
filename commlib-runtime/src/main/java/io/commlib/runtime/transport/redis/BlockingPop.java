package io.commlib.runtime.transport.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.output.KeyValueOutput;
import io.lettuce.core.output.KeyValueValueListOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
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

    private static final double SECONDS = RedisClientFactory.HEARTBEAT.toMillis() / 1_000.0;

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
    void from(
            String[] lists, int most, BiConsumer<@Nullable KeyValue<String, List<byte[]>>, @Nullable Throwable> then) {
        if (!manyAtOnce) {
            one(lists, then);
            return;
        }
        CommandArgs<String, byte[]> arguments = new CommandArgs<>(RedisConnections.CODEC)
                .add(SECONDS)
                .add(lists.length)
                .addKeys(lists)
                .add("LEFT")
                .add("COUNT")
                .add(most);
        connections.pop(
                new Command<>(CommandType.BLMPOP, new KeyValueValueListOutput<>(RedisConnections.CODEC), arguments),
                (popped, failure) -> {
                    if (isNotToBeHad(failure)) {
                        manyAtOnce = false;
                        one(lists, then);
                    } else {
                        then.accept(popped, failure);
                    }
                });
    }

    private void one(String[] lists, BiConsumer<@Nullable KeyValue<String, List<byte[]>>, @Nullable Throwable> then) {
        CommandArgs<String, byte[]> arguments =
                new CommandArgs<>(RedisConnections.CODEC).addKeys(lists).add(SECONDS);
        connections.pop(
                new Command<>(CommandType.BLPOP, new KeyValueOutput<>(RedisConnections.CODEC), arguments),
                (popped, failure) -> then.accept(
                        popped == null ? null : KeyValue.just(popped.getKey(), List.of(popped.getValue())), failure));
    }

    private static boolean isNotToBeHad(@Nullable Throwable failure) {
        if (!(failure instanceof RedisCommandExecutionException)) {
            return false;
        }
        String answer = String.valueOf(failure.getMessage());
        return answer.startsWith("ERR unknown command")
                || (answer.startsWith(RedisErrors.NO_RIGHT) && answer.contains("'blmpop'"));
    }
}
