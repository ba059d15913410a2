package io.commlib.gateway.route;

import io.commlib.runtime.error.CommlibException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that is opened in the background, tried again and again until it can be, and closed in the end. Thread-safe.
 *
 * @param <T> what it is
 */
final class Opening<T extends AutoCloseable> implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Callable<T> open;
    private final CompletableFuture<T> opened = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile String problem = "";

    private Opening(String name, Callable<T> open) {
        this.open = open;
        this.thread = new Thread(this::run, "gateway-" + name);
        thread.setDaemon(true);
    }

    /** Begins to open it. */
    static <T extends AutoCloseable> Opening<T> begin(String name, Callable<T> open) {
        Opening<T> opening = new Opening<>(name, open);
        opening.thread.start();
        return opening;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!tried() && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            // Only close() interrupts, and then there is nothing left to do.
        }
    }

    private boolean tried() throws InterruptedException {
        try {
            T value = open.call();
            opened.complete(value);
            if (closed.getCount() == 0) {
                end(value);
            }
            problem = "";
            return true;
        } catch (CommlibException | IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            problem = e.toString();
        }
        return false;
    }

    /** What was opened; null while it is not. */
    @Nullable
    T now() {
        return opened.getNow(null);
    }

    /** Why it could not be opened the last time; empty when it was, or was not tried yet. */
    String problem() {
        return problem;
    }

    /** Waits until it is open. */
    T await() throws InterruptedException {
        try {
            return opened.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tries no more, and closes what is open. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        T value = now();
        if (value != null) {
            end(value);
        }
    }

    private static void end(AutoCloseable value) {
        try {
            value.close();
        } catch (Exception e) {
            System.getLogger(Opening.class.getName()).log(System.Logger.Level.WARNING, "cannot be closed: " + e);
        }
    }
}
