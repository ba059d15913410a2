package io.commlib.runtime.transport.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes payloads to lists that expire. What is pushed to a list while a push to it is on its way to the connection goes
 * with that: the busier the connection, the more go together, and none waits for another. Thread-safe.
 */
final class Pushes {

    private final RedisConnections connections;
    private final Script script;
    private final Map<String, PushBatch> open = new ConcurrentHashMap<>();

    Pushes(RedisConnections connections, Script script) {
        this.connections = connections;
        this.script = script;
    }

    /**
     * Pushes a payload.
     *
     * @param kept how long the list stays when nobody takes it, at least
     * @param onFailure told when Redis did not take it, or it is not known whether it did; on any thread
     */
    void push(String list, byte[] payload, Duration kept, Consumer<Throwable> onFailure) {
        long millis = kept.toMillis();
        @Nullable PushBatch underWay = open.get(list);
        if (underWay != null && underWay.add(payload, millis, onFailure)) {
            return;
        }
        PushBatch batch = new PushBatch(list);
        batch.add(payload, millis, onFailure);
        open.put(list, batch);
        dispatch(batch, CommandType.EVALSHA);
    }

    private void dispatch(PushBatch batch, CommandType type) {
        connections.command(new WrittenLate(batch, type), (length, failure) -> {
            if (failure instanceof RedisNoScriptException && type == CommandType.EVALSHA) {
                dispatch(batch, CommandType.EVAL);
            } else if (failure != null) {
                seal(batch);
                batch.fail(failure);
            }
        });
    }

    private void seal(PushBatch batch) {
        open.remove(batch.list(), batch);
        batch.seal();
    }

    /** Takes what has been gathered at the moment when the connection has its turn for it. */
    private final class WrittenLate extends Command<String, byte[], Long> {

        private final PushBatch batch;

        WrittenLate(PushBatch batch, CommandType type) {
            super(type, new IntegerOutput<>(RedisConnections.CODEC));
            this.batch = batch;
        }

        @Override
        public void encode(ByteBuf out) {
            seal(batch);
            args = batch.arguments(
                    RedisConnections.CODEC, getType() == CommandType.EVAL ? script.text() : script.digest());
            super.encode(out);
        }
    }
}
