package io.commlib.runtime.transport.socket;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The life of one connection: it opens within a time, and ends once, whoever ends it. Thread-safe. */
public final class ConnectionLife {

    private final ReentrantLock lock;
    private final ChannelIo io;
    private final Timer timer;
    private final Owner owner;

    /** Changed under the lock. */
    private volatile Stage stage = Stage.OPENING;

    /** Ends the connection when something takes too long; changed under the lock. */
    private @Nullable Future<?> watch;

    /** How far it is. */
    public enum Stage {
        /** The peer has not let us in as yet. */
        OPENING,
        /** In use. */
        OPEN,
        /** It only ends. */
        LEAVING,
        /** It has ended. */
        ENDED
    }

    /** Whose connection it is. */
    public interface Owner {

        /**
         * It has ended. Called once, on the loop.
         *
         * @param before how far it was
         * @param cause why
         */
        void onEnd(Stage before, Exception cause);
    }

    /**
     * Makes one that has not begun.
     *
     * @param lock guards how far it is
     * @param io its bytes
     * @param timer watches over it
     * @param owner whose it is
     */
    public ConnectionLife(ReentrantLock lock, ChannelIo io, Timer timer, Owner owner) {
        this.lock = lock;
        this.io = io;
        this.timer = timer;
        this.owner = owner;
    }

    /**
     * Begins to connect; when it has not gone on after the time that its endpoint gives, it ends with a {@link TimeoutException}.
     *
     * @param workers where it is waited for the host to be found and to take the connection
     * @param closed why it ends when the workers have
     */
    public void begin(Executor workers, Exception closed) {
        Duration timeout = io.timeout();
        endAfter(timeout, new TimeoutException("no answer within " + timeout.toMillis() + " ms"));
        try {
            workers.execute(io::dial);
        } catch (RejectedExecutionException nodeIsClosed) {
            end(closed);
        }
    }

    /**
     * How far it is.
     *
     * @return the stage; further, perhaps, when it is looked at without the lock
     */
    public Stage stage() {
        return stage;
    }

    /**
     * Goes on, and is watched no more by what watched until now.
     *
     * @param from how far it must be
     * @param to how far it is then
     * @return false when it is not there
     */
    public boolean advance(Stage from, Stage to) {
        lock.lock();
        try {
            if (stage != from) {
                return false;
            }
            stage = to;
            watch(null);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends it after a time, unless it has gone on.
     *
     * @param limit the time
     * @param cause why
     */
    public void endAfter(Duration limit, Exception cause) {
        watch(timer.after(limit, () -> end(cause)));
    }

    /**
     * Ends with it, or when it goes on.
     *
     * @param next replaces what watched until now; null for nothing
     */
    public void watch(@Nullable Future<?> next) {
        @Nullable Future<?> past;
        lock.lock();
        try {
            boolean tooLate = stage == Stage.ENDED;
            past = tooLate ? next : watch;
            watch = tooLate ? null : next;
        } finally {
            lock.unlock();
        }
        if (past != null) {
            past.cancel(false);
        }
    }

    /**
     * Ends it at once; whoever comes first says why.
     *
     * @param cause why
     */
    public void end(Exception cause) {
        Stage before;
        lock.lock();
        try {
            before = stage;
            if (before == Stage.ENDED) {
                return;
            }
            watch(null);
            stage = Stage.ENDED;
        } finally {
            lock.unlock();
        }
        io.close();
        io.onLoop(() -> owner.onEnd(before, cause));
    }
}
