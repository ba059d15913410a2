package io.commlib.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread that reads a connection hands to workers in one go. They are woken once, when all is handed on that was
 * read, and not for each message: short tasks are done as fast as they come in, so that a worker would go to sleep and be
 * woken again between any two of them.
 */
public final class Burst {

    /** After so many tasks workers are woken all the same, so that the first does not wait for long. */
    private static final int LONGEST = 32;

    private static final ThreadLocal<@Nullable Burst> CURRENT = new ThreadLocal<>();

    private final List<SharedQueuePool> unwoken = new ArrayList<>(1);
    private int tasks;

    private Burst() {}

    /** The current thread has something to hand on, and will certainly call {@link #end()} before it waits for more. */
    public static void begin() {
        if (CURRENT.get() == null) {
            CURRENT.set(new Burst());
        }
    }

    /** The current thread has handed on all that there is. Does nothing when it has not begun. */
    public static void end() {
        @Nullable Burst burst = CURRENT.get();
        if (burst != null) {
            CURRENT.set(null);
            burst.unwoken.forEach(SharedQueuePool::wakeOne);
        }
    }

    /** Whether a pool that was given a task will be woken at the end of a burst. */
    static boolean covers(SharedQueuePool pool) {
        @Nullable Burst burst = CURRENT.get();
        if (burst == null || ++burst.tasks % LONGEST == 0) {
            return false;
        }
        if (!burst.unwoken.contains(pool)) {
            burst.unwoken.add(pool);
        }
        return true;
    }
}
