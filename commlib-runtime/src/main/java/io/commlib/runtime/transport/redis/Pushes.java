package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes payloads to lists that expire. What is pushed to a list while a push to it is on its way to the connection goes
 * with that: the busier the connection, the more go together, and none waits for another. Thread-safe.
 *
 * <p>Who pushes asks in the same breath when the list expires, and sees to it afterwards where there is need: most often
 * somebody waits for the list, and has emptied it before Redis answers. A script that did both would cost Redis ten times
 * as much, while that somebody waits. A list without expiry that is not new is somebody else's, and stays as it is.
 */
final class Pushes {

    /** How much longer than it must a list stays, so that not each push has to prolong that. */
    private static final long LONGER_MILLIS = 10_000;

    /** What {@code PTTL} answers of a list that does not expire; of one that is not there it is less. */
    private static final long NEVER = -1;

    private final RedisConnections connections;
    private final Map<String, PushBatch> open = new ConcurrentHashMap<>();

    /** Held while a batch is opened: the next one of a list comes after it, also on the connection. */
    private final ReentrantLock opening = new ReentrantLock();

    private final Queue<PushBatch> opened = new ConcurrentLinkedQueue<>();

    /** How often it was asked to dispatch what is opened since that was last done. */
    private final AtomicInteger toDispatch = new AtomicInteger();

    /** How long lists stay from when Redis has been told, which it has not answered yet. */
    private final Map<String, Long> expiring = new ConcurrentHashMap<>();

    Pushes(RedisConnections connections) {
        this.connections = connections;
    }

    /**
     * Pushes a payload.
     *
     * @param kept how long the list stays when nobody takes it, at least
     * @param onFailure told when Redis did not take it, or it is not known whether it did; on any thread
     */
    void push(String list, byte[] payload, Duration kept, Consumer<Throwable> onFailure) {
        long millis = kept.toMillis();
        if (!join(list, payload, millis, onFailure)) {
            open(list, payload, millis, onFailure);
            dispatchAll();
        }
    }

    private boolean join(String list, byte[] payload, long millis, Consumer<Throwable> onFailure) {
        @Nullable PushBatch underWay = open.get(list);
        return underWay != null && underWay.add(payload, millis, onFailure);
    }

    private void open(String list, byte[] payload, long millis, Consumer<Throwable> onFailure) {
        opening.lock();
        try {
            if (!join(list, payload, millis, onFailure)) {
                PushBatch batch = new PushBatch(list);
                batch.add(payload, millis, onFailure);
                open.put(list, batch);
                opened.add(batch);
            }
        } finally {
            opening.unlock();
        }
    }

    /** One thread at a time gives them to the connection, also those of others meanwhile, in the order in which they were opened. */
    private void dispatchAll() {
        int asked = toDispatch.getAndIncrement() == 0 ? 1 : 0;
        while (asked != 0) {
            for (PushBatch next = opened.poll(); next != null; next = opened.poll()) {
                send(next);
            }
            asked = toDispatch.addAndGet(-asked);
        }
    }

    private void send(PushBatch batch) {
        connections
                .commands()
                .send(
                        new PushLate(batch),
                        (length, failure) -> {
                            if (failure != null) {
                                seal(batch);
                                batch.fail(failure);
                            } else if (length != null) {
                                batch.onPushed(length);
                            }
                        },
                        Commands.timeLeft(batch.list()),
                        (millis, failure) -> {
                            if (millis != null && needsExpiry(millis, batch)) {
                                expire(batch.list(), batch.keptMillis() + LONGER_MILLIS);
                            }
                        });
    }

    /** Whether a list would expire too early, or, though it is ours, never. */
    private boolean needsExpiry(long millis, PushBatch batch) {
        return millis == NEVER
                ? batch.hasMadeTheList() || expiring.containsKey(batch.list())
                : millis >= 0 && millis < batch.keptMillis();
    }

    private void expire(String list, long millis) {
        Long longest = expiring.merge(list, millis, Math::max);
        var unused = connections
                .commands()
                .send(Commands.expire(list, longest))
                .whenComplete((done, failure) -> expiring.remove(list, longest));
    }

    private void seal(PushBatch batch) {
        open.remove(batch.list(), batch);
        batch.seal();
    }

    /** Takes what has been gathered at the moment when it is its turn to be written. */
    private final class PushLate implements Command<Long> {

        private final PushBatch batch;

        PushLate(PushBatch batch) {
            this.batch = batch;
        }

        @Override
        public List<byte[]> words() {
            seal(batch);
            return batch.words();
        }

        @Override
        public Long read(Reply reply) throws MalformedReplyException {
            return reply.number();
        }
    }
}
