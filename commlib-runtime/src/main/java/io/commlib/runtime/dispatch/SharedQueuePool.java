package io.commlib.runtime.dispatch;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Daemon threads that take tasks from one queue; there are more of them while tasks wait and all block, and fewer when they
 * are idle. Thread-safe.
 *
 * <p>At most one thread is being woken at a time, and it takes what came in the same burst one after the other. While there are
 * bursts an idle thread watches: it looks each millisecond whether tasks wait, and joins in when some have waited since it looked
 * last. Nobody else watches then, and so whoever leaves tasks behind wakes the next one. So a burst of short tasks costs a
 * wake-up, where one for each would cost more than the tasks; and tasks behind one that blocks get a thread each within two
 * milliseconds, one after the other.
 */
final class SharedQueuePool extends AbstractExecutorService {

    /** How often an idle member looks whether tasks wait. */
    private static final long LOOK_NANOS = 1_000_000;

    /** After so many looks that found nothing nobody watches. */
    private static final int QUIET_LOOKS = 20;

    private final String name;
    private final int most;
    private final long idleNanos;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Set<Member> members = ConcurrentHashMap.newKeySet();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger named = new AtomicInteger();

    /** Those without a task; the last to become so is woken first. */
    private final Deque<Member> idle = new ConcurrentLinkedDeque<>();

    /** Whether a member is on its way to the queue. */
    private final AtomicBoolean waking = new AtomicBoolean();

    /** Whether an idle member looks whether tasks wait. */
    private final AtomicBoolean watched = new AtomicBoolean();

    /** Whether the next member that becomes idle is to watch, since tasks come in bursts. */
    private volatile boolean wantsWatch;

    private volatile boolean closed;

    /**
     * Makes one without threads.
     *
     * @param name the start of their names
     * @param most how many there may be; beyond, tasks wait for one
     * @param idle how long one without a task stays
     */
    SharedQueuePool(String name, int most, Duration idle) {
        this.name = name;
        this.most = most;
        this.idleNanos = idle.toNanos();
    }

    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        tasks.add(task);
        if (!Burst.covers(this)) {
            wakeOne();
        }
    }

    @Override
    public void shutdown() {
        closed = true;
        members.forEach(Member::interrupt);
    }

    /** Whatever was taken is run, as where each task has a thread of its own; now interrupted. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed && members.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        Deadline deadline = Deadline.after(Duration.ofNanos(unit.toNanos(timeout)));
        while (closed && !members.isEmpty() && !deadline.isExpired()) {
            for (Member member : members) {
                TimeUnit.NANOSECONDS.timedJoin(member, deadline.remainingNanos());
            }
        }
        return isTerminated();
    }

    /** Sends a member to the queue, unless it is empty or one is on its way. */
    void wakeOne() {
        while (!tasks.isEmpty() && waking.compareAndSet(false, true)) {
            @Nullable Member member = idle.pollFirst();
            if (member != null) {
                member.wake();
                return;
            }
            if (start()) {
                return;
            }
            waking.set(false);
            // All are at work, and the first that is done takes what waits. One that has become idle meanwhile has seen
            // a wake-up under way, and relied on it.
            if (idle.isEmpty()) {
                return;
            }
        }
    }

    /** One member has come for tasks, and others wait. */
    private void wakeNext() {
        if (!watched.get() && !tasks.isEmpty()) {
            wantsWatch = true;
            wakeOne();
        }
    }

    /** Whether there is one member more, on its way to the queue. */
    private boolean start() {
        if (size.incrementAndGet() > most) {
            size.decrementAndGet();
            return false;
        }
        Member member = new Member(name + "-" + named.incrementAndGet());
        members.add(member);
        boolean started = false;
        try {
            member.start();
            started = true;
        } finally {
            if (!started) {
                leave(member);
                waking.set(false);
            }
        }
        return started;
    }

    private void leave(Member member) {
        members.remove(member);
        size.decrementAndGet();
    }

    final class Member extends Thread {

        private volatile boolean woken;

        Member(String name) {
            super(name);
            setDaemon(true);
        }

        void wake() {
            woken = true;
            LockSupport.unpark(this);
        }

        @Override
        public void run() {
            boolean onItsWay = true;
            while (true) {
                @Nullable Runnable task = tasks.poll();
                if (onItsWay) {
                    waking.set(false);
                    wakeNext();
                }
                if (task != null) {
                    run(task);
                    onItsWay = false;
                } else if (awaitTask()) {
                    onItsWay = true;
                } else {
                    break;
                }
            }
            leave(this);
            wakeOne();
        }

        private void run(Runnable task) {
            var unused = Thread.interrupted();
            if (closed) {
                interrupt();
            }
            try {
                task.run();
            } catch (Throwable e) {
                getUncaughtExceptionHandler().uncaughtException(this, e);
            }
        }

        /** Waits until it is woken; false when it has waited for long enough, or the pool is closed. */
        private boolean awaitTask() {
            woken = false;
            boolean watches = wantsWatch && watched.compareAndSet(false, true);
            if (watches) {
                idle.addLast(this);
            } else {
                idle.addFirst(this);
            }
            wakeOne();
            if (watches && watch()) {
                return true;
            }
            long end = System.nanoTime() + idleNanos;
            while (!woken) {
                long remaining = end - System.nanoTime();
                if ((closed || remaining <= 0) && idle.remove(this)) {
                    return false;
                }
                park(Math.max(remaining, 1_000));
            }
            return true;
        }

        /** Whether it was woken, or tasks wait that nobody takes. */
        private boolean watch() {
            boolean joins = false;
            @Nullable Mark mark = null;
            for (int quiet = 0; !woken && !closed && quiet < QUIET_LOOKS && !joins; quiet++) {
                park(LOOK_NANOS);
                if (mark != null && !mark.passed) {
                    joins = idle.remove(this);
                } else if (tasks.isEmpty()) {
                    mark = null;
                } else {
                    mark = new Mark();
                    tasks.add(mark);
                    quiet = 0;
                }
            }
            boolean ends = !joins && !woken;
            wantsWatch = !ends;
            watched.set(false);
            // Somebody may have left tasks behind meanwhile because there was a watch.
            if (ends) {
                wakeOne();
            }
            return !ends;
        }

        private void park(long nanos) {
            LockSupport.parkNanos(this, nanos);
            var unused = Thread.interrupted();
        }
    }

    /** Stands behind the tasks that wait at the moment. */
    private static final class Mark implements Runnable {

        private volatile boolean passed;

        @Override
        public void run() {
            passed = true;
        }
    }
}
