package io.commlib.runtime.http;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the server runs each exchange, from the first byte of its request on: so many at once, and each client may hold
 * its thread only so long. The connection of an exchange that is one too many is closed. Thread-safe.
 */
final class Exchanges implements Executor, AutoCloseable {

    private static final ThreadLocal<@Nullable Patience> CURRENT = new ThreadLocal<>();

    private final Workers workers = Workers.create("commlib-http");
    private final Timer timer = new Timer("commlib-http-timer");
    private final Semaphore room;
    private final GatewayLimits limits;
    private final GatewayMetrics metrics;
    private volatile boolean closed;

    Exchanges(GatewayLimits limits, GatewayMetrics metrics) {
        this.limits = limits;
        this.metrics = metrics;
        this.room = new Semaphore(limits.maxExchanges());
    }

    /** That of the exchange which the current thread runs. */
    static Patience patience() {
        @Nullable Patience patience = CURRENT.get();
        if (patience == null) {
            throw new IllegalStateException("not in an exchange");
        }
        return patience;
    }

    @Override
    public void execute(Runnable exchange) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        if (!room.tryAcquire()) {
            metrics.rejected.increment();
            throw new RejectedExecutionException("too many exchanges");
        }
        try {
            workers.execute(() -> run(exchange));
        } catch (RejectedExecutionException closed) {
            room.release();
            throw closed;
        }
    }

    private void run(Runnable exchange) {
        Patience patience = new Patience(timer, metrics.tooSlow);
        CURRENT.set(patience);
        patience.begin(limits.clientTimeout());
        try {
            exchange.run();
        } finally {
            patience.end();
            CURRENT.remove();
            Thread.interrupted();
            room.release();
        }
    }

    /** Takes no more, and waits until those there are have ended, or for so long. */
    void drain(Duration limit) {
        closed = true;
        try {
            if (room.tryAcquire(limits.maxExchanges(), limit.toNanos(), TimeUnit.NANOSECONDS)) {
                room.release(limits.maxExchanges());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.close();
        timer.close();
    }
}
