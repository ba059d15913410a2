package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes payloads to lists that expire. What is pushed to a list while a push to it is on its way to the connection goes
 * with that: the busier the connection, the more go together, and none waits for another. Thread-safe.
 */
final class Pushes {

    private final RedisConnections connections;
    private final Expiries expiries;
    private final Map<String, PushBatch> open = new ConcurrentHashMap<>();

    /** Held while a batch is opened: the next one of a list comes after it, also on the connection. */
    private final ReentrantLock opening = new ReentrantLock();

    private final Queue<PushBatch> opened = new ConcurrentLinkedQueue<>();

    /** How often it was asked to dispatch what is opened since that was last done. */
    private final AtomicInteger toDispatch = new AtomicInteger();

    Pushes(RedisConnections connections, Timer timer) {
        this.connections = connections;
        this.expiries = new Expiries(connections, timer);
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
                trySend(next);
            }
            asked = toDispatch.addAndGet(-asked);
        }
    }

    /** Whatever becomes of one, the others go on. */
    private void trySend(PushBatch batch) {
        try {
            send(batch);
        } catch (RuntimeException e) {
            seal(batch);
            batch.fail(e);
        }
    }

    private void send(PushBatch batch) {
        String list = batch.list();
        if (expiries.watch(list)) {
            connections
                    .commands()
                    .send(
                            new PushLate(batch),
                            (length, failure) -> onPushed(batch, length, failure),
                            Commands.timeLeft(list),
                            (millis, failure) -> expiries.settle(list, batch.pushed(), millis, failure));
        } else {
            connections.commands().send(new PushLate(batch), (length, failure) -> {
                if (onPushed(batch, length, failure)) {
                    expiries.add(list, batch.pushed());
                }
            });
        }
    }

    private boolean onPushed(PushBatch batch, @Nullable Long length, @Nullable Throwable failure) {
        if (length != null) {
            batch.onPushed(length);
        } else if (failure != null) {
            seal(batch);
            batch.fail(failure);
        }
        return length != null;
    }

    /**
     * Sees to the expiry of what was pushed.
     *
     * @return done when Redis has answered; never fails
     */
    CompletableFuture<Void> close() {
        return expiries.close();
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
