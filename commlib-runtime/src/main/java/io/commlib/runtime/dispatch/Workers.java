package io.commlib.runtime.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run the code of users: a virtual thread per task where the JVM has them (21 and later), else a pool
 * of daemon threads that grows when all are busy and shrinks when they are idle. Thread-safe.
 */
public final class Workers implements Executor, AutoCloseable {

    /** The most platform threads of a pool; beyond, tasks wait for one. */
    public static final int MAX_PLATFORM_THREADS = 1024;

    private static final Duration IDLE = Duration.ofSeconds(5);

    private static final @Nullable MethodHandle VIRTUAL = findVirtualThreads();
    private static final @Nullable MethodHandle IS_VIRTUAL = findIsVirtual();

    private final ExecutorService executor;

    private Workers(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * The best threads this JVM has.
     *
     * @param name the start of their names, where they have names
     * @return new workers, without a thread as yet
     */
    public static Workers create(String name) {
        if (VIRTUAL == null) {
            return new Workers(new SharedQueuePool(name, MAX_PLATFORM_THREADS, IDLE));
        }
        try {
            return new Workers((ExecutorService) VIRTUAL.invokeExact());
        } catch (Throwable e) {
            throw new IllegalStateException("this JVM has virtual threads but gives none", e);
        }
    }

    /**
     * Runs a task.
     *
     * @throws RejectedExecutionException after {@link #close()}
     */
    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** Interrupts what still runs and takes nothing more. Does not wait. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    /**
     * Waits, after {@link #close()}, until every thread has ended.
     *
     * @param deadline the longest wait
     * @return false when some task ignores its interruption
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean awaitEnd(Deadline deadline) throws InterruptedException {
        return executor.awaitTermination(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Whether the current thread is one that tasks may block: that of a worker, of any node, or a virtual one.
     *
     * @return false on the threads of client libraries, and on those that users have made
     */
    public static boolean mayBlockHere() {
        Thread current = Thread.currentThread();
        if (IS_VIRTUAL == null) {
            return current instanceof SharedQueuePool.Member;
        }
        try {
            return (boolean) IS_VIRTUAL.invokeExact(current);
        } catch (Throwable e) {
            throw new IllegalStateException("this JVM has virtual threads but does not tell which", e);
        }
    }

    private static @Nullable MethodHandle findIsVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException olderJvm) {
            return null;
        }
    }

    private static @Nullable MethodHandle findVirtualThreads() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException olderJvm) {
            return null;
        }
    }
}
