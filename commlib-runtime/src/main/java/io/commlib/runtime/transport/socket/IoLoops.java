package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The threads of one transport's connections, however many these are. Thread-safe. */
public final class IoLoops implements AutoCloseable {

    private final String name;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<IoLoop> loops = new ArrayList<>();
    private int given;
    private boolean closed;

    /**
     * Makes them, without starting a thread.
     *
     * @param name the start of their names
     * @param most how many there may be
     */
    public IoLoops(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /**
     * Each in turn.
     *
     * @return a running one
     * @throws IOException when they were closed, or the system gives no more
     */
    public IoLoop next() throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (loops.size() < most) {
                loops.add(IoLoop.start(name + "-" + (loops.size() + 1)));
            }
            return loops.get(given++ % loops.size());
        } finally {
            lock.unlock();
        }
    }

    /** Ends the threads and their connections, and waits for that, but not long. */
    @Override
    public void close() {
        List<IoLoop> all;
        lock.lock();
        try {
            closed = true;
            all = List.copyOf(loops);
        } finally {
            lock.unlock();
        }
        all.forEach(IoLoop::close);
    }
}
