package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.support.Pace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written on one connection, in order. Who finds that nobody writes does it, also for those who leave something
 * meanwhile; and nobody waits for the connection to have room. Thread-safe; what says so is called under the lock.
 */
final class Outbox implements IoLoop.Unflushed {

    /** So often one thread writes what others leave, before the loop takes over. */
    private static final int MOST_ROUNDS = 8;

    private static final ByteBuffer[] NOTHING = {};

    private final ReentrantLock lock;
    private final ChannelIo io;
    private final Pace pace = new Pace();
    private Batch filling = new Batch();
    private Batch leaving = new Batch();
    private boolean writing;
    private boolean sealed;

    /** Whether the loop will write soon. */
    private boolean handedOver;

    /** Those of what is leaving; for the one that writes. */
    private ByteBuffer[] parts = NOTHING;

    private volatile long lastWrite = System.nanoTime();

    Outbox(ReentrantLock lock, ChannelIo io) {
        this.lock = lock;
        this.io = io;
    }

    /** Where to encode a packet to, to be followed by {@link #flush()} without the lock; null when nothing more is taken. Under the lock. */
    @Nullable
    Batch batch() {
        pace.onNext(System.nanoTime());
        return sealed ? null : filling;
    }

    /** Whether so much is sent that more is certain to follow at once. */
    boolean isBusy() {
        return pace.isFast(System.nanoTime());
    }

    /** Takes nothing more. Under the lock. */
    void seal() {
        sealed = true;
    }

    /** When something was written last, in {@link System#nanoTime()}. */
    long lastWrite() {
        return lastWrite;
    }

    /**
     * Writes what there is, as far as there is room. When much is sent, the loop does it, which by then finds what many have
     * left. Not under the lock.
     */
    void flush() {
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
        Batch full = filling;
        filling = leaving;
        leaving = full;
        parts = full.close();
    }

    /** Goes on writing where the connection had no room. Called on the loop. */
    void goOn() {
        List<Exchange> sent = new ArrayList<>();
        try {
            write(sent);
        } catch (IOException e) {
            io.failAfterReading(e);
        } finally {
            for (Exchange exchange : sent) {
                exchange.complete(true);
            }
        }
    }

    private void write(List<Exchange> sent) throws IOException {
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

    private boolean hasMore(List<Exchange> sent) {
        lock.lock();
        try {
            sent.addAll(leaving.sent());
            leaving.clear();
            writing = !filling.isEmpty();
            if (writing) {
                swap();
            }
            return writing;
        } finally {
            lock.unlock();
        }
    }

    /** The connection has ended: what is done by being written and is not. */
    List<Exchange> end() {
        lock.lock();
        try {
            sealed = true;
            List<Exchange> unsent = new ArrayList<>(leaving.sent());
            unsent.addAll(filling.sent());
            return unsent;
        } finally {
            lock.unlock();
        }
    }
}
