package io.commlib.runtime.transport.socket;

import io.commlib.runtime.transport.support.Pace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written on one connection, in order. Who finds that nobody writes does it, also for those who leave something
 * meanwhile; and nobody waits for the connection to have room. Thread-safe; what says so is called under the lock.
 *
 * @param <B> what is gathered until it is written
 */
public final class Outbox<B extends WriteBatch> implements IoLoop.Unflushed {

    /** So often one thread writes what others leave, before the loop takes over. */
    private static final int MOST_ROUNDS = 8;

    private static final ByteBuffer[] NOTHING = {};

    private final ReentrantLock lock;
    private final ChannelIo io;
    private final Pace pace = new Pace();
    private B filling;
    private B leaving;
    private boolean writing;
    private boolean sealed;

    /** Whether the loop will write soon. */
    private boolean handedOver;

    /** Those of what is leaving; for the one that writes. */
    private ByteBuffer[] parts = NOTHING;

    private volatile long lastWrite = System.nanoTime();

    /**
     * Makes one.
     *
     * @param lock guards what is to be written
     * @param io where it is written
     * @param batches makes an empty one
     */
    public Outbox(ReentrantLock lock, ChannelIo io, Supplier<B> batches) {
        this.lock = lock;
        this.io = io;
        this.filling = batches.get();
        this.leaving = batches.get();
    }

    /**
     * Where to leave what is to be written, to be followed by {@link #flush()} without the lock. Under the lock.
     *
     * @return null when nothing more is taken
     */
    public @Nullable B batch() {
        pace.onNext(System.nanoTime());
        return sealed ? null : filling;
    }

    /**
     * Whether so much is sent that more is certain to follow at once.
     *
     * @return false until many have followed one another
     */
    public boolean isBusy() {
        return pace.isFast(System.nanoTime());
    }

    /** Takes nothing more. Under the lock. */
    public void seal() {
        sealed = true;
    }

    /**
     * When something was written last.
     *
     * @return in {@link System#nanoTime()}
     */
    public long lastWrite() {
        return lastWrite;
    }

    /**
     * Writes what there is, as far as there is room. When much is sent, the loop does it, which by then finds what many have
     * left. Not under the lock.
     */
    public void flush() {
        if (IoLoop.defer(this)) {
            return;
        }
        if (isBusy()) {
            handOver();
        } else {
            flushNow();
        }
    }

    private void handOver() {
        lock.lock();
        try {
            if (writing || handedOver || filling.isEmpty()) {
                return;
            }
            handedOver = true;
        } finally {
            lock.unlock();
        }
        io.onLoop(this::flushNow);
    }

    @Override
    public void flushNow() {
        lock.lock();
        try {
            handedOver = false;
            if (writing || filling.isEmpty()) {
                return;
            }
            writing = true;
            swap();
        } finally {
            lock.unlock();
        }
        goOn();
    }

    private void swap() {
        B full = filling;
        filling = leaving;
        leaving = full;
        parts = full.close();
    }

    /** Goes on writing where the connection had no room. Called on the loop. */
    public void goOn() {
        List<Runnable> sent = new ArrayList<>();
        try {
            write(sent);
        } catch (IOException e) {
            io.failAfterReading(e);
        } finally {
            sent.forEach(Runnable::run);
        }
    }

    private void write(List<Runnable> sent) throws IOException {
        for (int round = 0; io.write(parts); round++) {
            lastWrite = System.nanoTime();
            if (!hasMore(sent)) {
                return;
            }
            if (round == MOST_ROUNDS) {
                io.onLoop(this::goOn);
                return;
            }
        }
        io.awaitRoom();
    }

    private boolean hasMore(List<Runnable> sent) {
        lock.lock();
        try {
            @Nullable Runnable then = leaving.clear();
            if (then != null) {
                sent.add(then);
            }
            writing = !filling.isEmpty();
            if (writing) {
                swap();
            }
            return writing;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes nothing more, as the connection has ended.
     *
     * @return what was not written, or not as a whole, in order
     */
    public List<B> end() {
        lock.lock();
        try {
            sealed = true;
            return List.of(leaving, filling);
        } finally {
            lock.unlock();
        }
    }
}
