package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.support.Backoff;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection for one purpose, made anew when it breaks: first what it was subscribed to, then all else. Thread-safe. */
final class MqttConnection implements MqttLink.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);

    private final Role role;
    private final MqttLinks links;
    private final Timer timer;
    private final Owner owner;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private final BrokerSubscriptions subscriptions;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable MqttLink current;

    /** The last one, as long as there is no other. */
    private volatile @Nullable MqttLink broken;

    private @Nullable Future<?> retry;
    private boolean closed;

    /** Who uses the connection; called on its thread. */
    interface Owner {

        /** See {@link MqttLink.Listener#onMessage}. */
        void onMessage(String topic, byte[] payload, boolean retained);

        /** The connection is there, and what it was subscribed to. */
        void onUp(MqttLink link);

        /** The connection has broken. */
        void onDown();

        /** The connection has been ended for good, whether or not it was there. */
        default void onClosed() {}
    }

    /** Makes connections of one transport. */
    interface Factory {

        /** Makes one that is not open yet. */
        MqttConnection make(Role role, BrokerSubscriptions subscriptions, Owner owner);
    }

    MqttConnection(Role role, MqttLinks links, Timer timer, BrokerSubscriptions subscriptions, Owner owner) {
        this.role = role;
        this.links = links;
        this.timer = timer;
        this.subscriptions = subscriptions;
        this.owner = owner;
    }

    /**
     * Connects.
     *
     * @return done when the connection is up; fails with {@link io.commlib.runtime.error.NotConnectedException}, and is
     *     not tried again then
     */
    CompletableFuture<MqttLink> open() {
        return links.connect(role, null, this).thenCompose(link -> comeUp(link).thenApply(up -> link));
    }

    /** Connects, and tries until it succeeds. */
    void openSomeTime() {
        tryAgain();
    }

    private CompletableFuture<Void> comeUp(MqttLink link) {
        lock.lock();
        try {
            if (closed) {
                return link.disconnect().handle((done, failure) -> null);
            }
            current = link;
        } finally {
            lock.unlock();
        }
        if (!link.isOpen()) {
            onLost(link, new NotConnectedException("it ended right after it was made"));
            return CompletableFuture.completedFuture(null);
        }
        return subscriptions.restore(link).thenRun(() -> {
            lock.lock();
            try {
                if (closed || current != link) {
                    return;
                }
                backoff.reset();
                if (broken != null) {
                    LOG.info("The connection for {} is there again", role);
                    broken = null;
                }
                owner.onUp(link);
            } finally {
                lock.unlock();
            }
        });
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        owner.onMessage(topic, payload, retained);
    }

    @Override
    public void onLost(MqttLink link, Throwable cause) {
        lock.lock();
        try {
            if (closed || current != link) {
                return;
            }
            LOG.warn("The connection for {} was lost and is made anew: {}", role, cause.getMessage());
            current = null;
            broken = link;
            subscriptions.suspend();
            owner.onDown();
            retryLater();
        } finally {
            lock.unlock();
        }
    }

    private void retryLater() {
        lock.lock();
        try {
            if (!closed) {
                retry = timer.after(backoff.next(), this::tryAgain);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tryAgain() {
        var unused = links.connect(role, broken, this).thenCompose(this::comeUp).exceptionally(failure -> {
            LOG.debug("The connection for {} was not made, and is tried again", role, failure);
            retryLater();
            return null;
        });
    }

    /**
     * Ends it for good.
     *
     * @return done when the broker was told
     */
    CompletableFuture<Void> close() {
        @Nullable MqttLink last;
        lock.lock();
        try {
            closed = true;
            last = current;
            current = null;
            if (retry != null) {
                retry.cancel(false);
            }
        } finally {
            lock.unlock();
        }
        subscriptions.suspend();
        owner.onClosed();
        return last == null
                ? CompletableFuture.completedFuture(null)
                : last.disconnect().handle((done, failure) -> null);
    }
}
