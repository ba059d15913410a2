package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.ConnectionEndedException;
import io.commlib.runtime.transport.redis.protocol.ConnectionListener;
import io.commlib.runtime.transport.redis.protocol.RedisConnection;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import io.commlib.runtime.transport.redis.protocol.Subscriber;
import io.commlib.runtime.transport.support.Backoff;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the connections of a node, made anew whenever it breaks. Nothing waits for that, nor is sent again: what is sent while
 * there is none fails at once, and so does what was sent and not answered when it breaks. Thread-safe.
 */
final class RedisLink {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Connector connector;
    private final Timer timer;
    private final Owner owner;
    private final @Nullable Subscriber subscriber;
    private final ConnectionListener listener = new Listening();
    private final Backoff backoff = new Backoff(SHORTEST_WAIT, LONGEST_WAIT);
    private final ReentrantLock lock = new ReentrantLock();

    /** Changed under the lock. */
    private volatile @Nullable RedisConnection current;

    /** When the current one was made, in {@link System#nanoTime()}; under the lock. */
    private long since;

    private boolean closed;

    /** Told what happens; none of it waits. */
    interface Owner {

        /** It is there, or there again. */
        void onUp();

        /** It is gone. */
        void onDown();

        /** Redis has refused a command. */
        void onRefused(RefusedException refused);
    }

    /**
     * Makes one without a connection.
     *
     * @param subscriber of a connection that is to subscribe, else null
     */
    RedisLink(Connector connector, Timer timer, Owner owner, @Nullable Subscriber subscriber) {
        this.connector = connector;
        this.timer = timer;
        this.owner = owner;
        this.subscriber = subscriber;
    }

    /** Connects for the first time; fails with what {@link ConnectFailure} explains, and is not tried again then. */
    CompletableFuture<Void> open() {
        return connector.connect(listener, subscriber).thenAccept(this::onConnected);
    }

    boolean isOpen() {
        @Nullable RedisConnection connection = current;
        return connection != null && connection.isOpen();
    }

    /** As {@link RedisConnection#send(Command)}. */
    <T> CompletableFuture<T> send(Command<T> command) {
        @Nullable RedisConnection connection = current;
        return connection == null
                ? CompletableFuture.failedFuture(ConnectionEndedException.before())
                : connection.send(command);
    }

    /** As {@link RedisConnection#send(Command, BiConsumer)}. */
    <T> void send(Command<T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        @Nullable RedisConnection connection = current;
        if (connection == null) {
            then.accept(null, ConnectionEndedException.before());
        } else {
            connection.send(command, then);
        }
    }

    /** As {@link RedisConnection#send(Command, BiConsumer, Command, BiConsumer)}. */
    <T, U> void send(
            Command<T> first,
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> thenFirst,
            Command<U> second,
            BiConsumer<? super @Nullable U, ? super @Nullable Throwable> thenSecond) {
        @Nullable RedisConnection connection = current;
        if (connection == null) {
            thenFirst.accept(null, ConnectionEndedException.before());
            thenSecond.accept(null, ConnectionEndedException.before());
        } else {
            connection.send(first, thenFirst, second, thenSecond);
        }
    }

    /** Breaks the connection, to make it anew to where the server is now. */
    void renew() {
        @Nullable RedisConnection connection = current;
        if (connection != null) {
            connection.close("another Redis server is taking the place of this one");
        }
    }

    /** Ends the connection, without waiting for anything, and makes no other. */
    void close() {
        @Nullable RedisConnection last;
        lock.lock();
        try {
            closed = true;
            last = current;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.close("the node is closed");
        }
    }

    private void onConnected(RedisConnection connection) {
        boolean tooLate;
        lock.lock();
        try {
            tooLate = closed;
            if (!closed) {
                current = connection;
                since = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
        if (tooLate) {
            connection.close("the node is closed");
            return;
        }
        owner.onUp();
        if (!connection.isOpen()) {
            onEnd(connection);
        }
    }

    private void onEnd(RedisConnection connection) {
        boolean lasted;
        lock.lock();
        try {
            if (current != connection || closed) {
                return;
            }
            current = null;
            lasted = System.nanoTime() - since > LONGEST_WAIT.toNanos();
        } finally {
            lock.unlock();
        }
        // A server that lets us in and ends the connection at once is not besieged.
        if (lasted) {
            backoff.reset();
        }
        owner.onDown();
        connectLater();
    }

    private void connectLater() {
        var unused = timer.after(backoff.next(), this::connectAgain);
    }

    private void connectAgain() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
        } finally {
            lock.unlock();
        }
        var unused = open().exceptionally(failure -> {
            LOG.debug("Redis is not there", failure);
            connectLater();
            return null;
        });
    }

    private final class Listening implements ConnectionListener {

        @Override
        public void onRefused(RefusedException refused) {
            owner.onRefused(refused);
        }

        @Override
        public void onEnd(RedisConnection connection) {
            RedisLink.this.onEnd(connection);
        }
    }
}
