package io.commlib.runtime.transport.redis;

import io.commlib.runtime.envelope.WireClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * The clock of Redis, as far as can be told from here: what it said last, and the time since by this JVM's monotonic
 * clock. Thread-safe.
 */
final class BrokerClock implements WireClock {

    /** An answer that took this long says too little of when it was given, unless nothing newer is known for long. */
    private static final Duration EXACT = Duration.ofMillis(20);

    private static final Duration STALE = Duration.ofMinutes(1);

    private volatile Reading last = new Reading(System.currentTimeMillis(), System.nanoTime() - STALE.toNanos());

    @Override
    public long millis() {
        Reading reading = last;
        return reading.millis + (System.nanoTime() - reading.nanoTime) / 1_000_000;
    }

    /** Reads the clock again. */
    CompletionStage<Void> refresh(RedisConnections connections) {
        long asked = System.nanoTime();
        return connections
                .commands()
                .send(Commands.time())
                .thenAccept(answer -> onAnswer(answer, asked, System.nanoTime()));
    }

    private void onAnswer(long[] answer, long asked, long answered) {
        boolean exact = answered - asked < EXACT.toNanos();
        if (exact || answered - last.nanoTime > STALE.toNanos()) {
            last = new Reading(answer[0] * 1_000 + answer[1] / 1_000, asked / 2 + answered / 2);
        }
    }

    private record Reading(long millis, long nanoTime) {}
}
