package io.commlib.runtime.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How late this machine wakes a thread that only sleeps, while something else is measured: on one that is overloaded nothing
 * can end in time.
 */
final class Oversleep implements AutoCloseable {

    private static final Duration NAP = Duration.ofMillis(10);

    private final AtomicLong longestNanos = new AtomicLong();
    private final Thread sleeper = new Thread(this::run, "sleeper");

    /** Begins. */
    Oversleep() {
        sleeper.setDaemon(true);
        sleeper.start();
    }

    private void run() {
        try {
            while (true) {
                long begun = System.nanoTime();
                Thread.sleep(NAP.toMillis());
                longestNanos.accumulateAndGet(System.nanoTime() - begun - NAP.toNanos(), Math::max);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    @Override
    public void close() {
        sleeper.interrupt();
    }
}
