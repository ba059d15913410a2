package io.commlib.runtime.transport.socket;

import io.commlib.runtime.dispatch.Burst;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread that reads connections, and writes what they had no room for. Thread-safe. */
public final class IoLoop {

    private static final Logger LOG = LoggerFactory.getLogger(IoLoop.class);

    /** How long closing waits for the thread. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final long PAUSE_MILLIS = 1;
    private static final long PAUSE_NANOS = PAUSE_MILLIS * 1_000_000;

    private final Selector selector;
    private final Member thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Those who are to be called at the end of the pause; of the thread. */
    private final Set<Client> pausing = new HashSet<>();

    private long pausingSince;
    private volatile boolean closed;

    /** Whether the thread looks at tasks no more. */
    private volatile boolean ended;

    /** A connection, called on the loop's thread. */
    interface Client {

        /** It can be read or written, as its key tells. */
        void onReady();

        /** A millisecond has passed since it asked for that. */
        void afterPause();

        /** The loop has ended. */
        void onLoopEnd();
    }

    /** Writes what it holds. */
    interface Unflushed {

        void flushNow();
    }

    private IoLoop(String name) throws IOException {
        selector = Selector.open();
        thread = new Member(name, this::run);
    }

    /** Makes one and starts its thread. */
    static IoLoop start(String name) throws IOException {
        IoLoop loop = new IoLoop(name);
        loop.thread.start();
        return loop;
    }

    /** Runs a task on the thread, soon; at once when the loop has ended. */
    void execute(Runnable task) {
        tasks.add(task);
        wake();
        if (ended) {
            runTasks();
        }
    }

    /** Makes the loop look at what has changed. */
    void wake() {
        if (Thread.currentThread() != thread && woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    /** Begins to serve a connection. Called on the thread. */
    SelectionKey register(SelectableChannel channel, Client client) throws IOException {
        return channel.register(selector, SelectionKey.OP_READ, client);
    }

    /**
     * Leaves writing to the end of what a loop does at the moment, if the current thread is one of a loop: what many messages
     * bring about is then written as one.
     *
     * @return false when the current thread is another
     */
    static boolean defer(Unflushed outbox) {
        if (Thread.currentThread() instanceof Member member && member.gathers) {
            if (!member.unflushed.contains(outbox)) {
                member.unflushed.add(outbox);
            }
            return true;
        }
        return false;
    }

    private void run() {
        Consumer<SelectionKey> ready = key -> thread.gather(((Client) key.attachment())::onReady);
        try {
            while (!closed) {
                if (pausing.isEmpty()) {
                    selector.select(ready);
                } else {
                    selector.select(ready, PAUSE_MILLIS);
                }
                woken.set(false);
                runTasks();
                endPause();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The connections of {} end", thread.getName(), e);
        } finally {
            closed = true;
            end();
        }
    }

    /** Calls a connection in a millisecond, once, however often it asks for it until then. Called on the thread. */
    void pause(Client client) {
        if (pausing.isEmpty()) {
            pausingSince = System.nanoTime();
        }
        pausing.add(client);
    }

    private void endPause() {
        if (!pausing.isEmpty() && System.nanoTime() - pausingSince >= PAUSE_NANOS) {
            List<Client> paused = List.copyOf(pausing);
            pausing.clear();
            paused.forEach(Client::afterPause);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            thread.gather(task);
        }
    }

    private void end() {
        List.copyOf(selector.keys()).forEach(key -> ((Client) key.attachment()).onLoopEnd());
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("A selector was not closed", e);
        }
        ended = true;
        runTasks();
    }

    /** Ends the thread and waits for it, but not long. */
    void close() {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Member extends Thread {

        private final List<Unflushed> unflushed = new ArrayList<>(2);
        private boolean gathers;

        Member(String name, Runnable task) {
            super(task, name);
            setDaemon(true);
        }

        /** Does something as one: workers are woken at its end, and then all is written that it left to be. */
        void gather(Runnable task) {
            if (Thread.currentThread() != this) {
                task.run();
                return;
            }
            gathers = true;
            Burst.begin();
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A connection to a broker did what it should not", e);
            } finally {
                Burst.end();
                flush();
                gathers = false;
            }
        }

        /** Being told that something is written may lead to more, also of what was written just now. */
        private void flush() {
            while (!unflushed.isEmpty()) {
                unflushed.remove(unflushed.size() - 1).flushNow();
            }
        }
    }
}
