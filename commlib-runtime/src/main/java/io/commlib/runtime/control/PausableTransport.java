package io.commlib.runtime.control;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transport whose subscriptions and services can be paused and resumed together: while they are, the broker does not
 * know them, so that others take the requests. What is opened meanwhile takes part when it is resumed. Publishing and
 * requesting go on. Thread-safe.
 */
public final class PausableTransport implements Transport {

    private final Transport inner;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Pausable> registrations = new LinkedHashSet<>();
    private volatile boolean paused;

    /**
     * Makes one that is not paused.
     *
     * @param inner does the work, and stays of use by itself
     */
    public PausableTransport(Transport inner) {
        this.inner = inner;
    }

    /**
     * Lets subscriptions and services take nothing more.
     *
     * @return done when everything that was handed out is done; null when they are paused already
     */
    public @Nullable CompletableFuture<Void> pause() {
        lock.lock();
        try {
            if (paused) {
                return null;
            }
            paused = true;
            return all(Pausable::pause);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets subscriptions and services take part again.
     *
     * @return done when they do; null when they are not paused
     * @throws io.commlib.runtime.error.ClosedException when the transport is closed
     */
    public @Nullable CompletableFuture<Void> resume() {
        lock.lock();
        try {
            if (!paused) {
                return null;
            }
            paused = false;
            return all(Pausable::resume);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether subscriptions and services take part.
     *
     * @return false while they do
     */
    public boolean isPaused() {
        return paused;
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        return inner.publish(to, frame, options);
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        return inner.request(to, request);
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        return register(() -> inner.subscribe(pattern, options, handler));
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        return register(() -> inner.serve(address, options, handler));
    }

    @Override
    public TransportState state() {
        return inner.state();
    }

    @Override
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return inner.onStateChange(listener);
    }

    @Override
    public @Nullable String blockedBecause() {
        return inner.blockedBecause();
    }

    @Override
    public TransportMetrics metrics() {
        return inner.metrics();
    }

    @Override
    public void close() {
        inner.close();
    }

    private Registration register(Supplier<Registration> opener) {
        lock.lock();
        try {
            Pausable registration = new Pausable(opener);
            if (!paused) {
                var unused = registration.resume();
            }
            registrations.add(registration);
            return registration;
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Void> all(Function<Pausable, CompletableFuture<Void>> change) {
        return CompletableFuture.allOf(registrations.stream().map(change).toArray(CompletableFuture<?>[]::new));
    }

    /** All that changes does so while the lock is held. */
    private final class Pausable implements Registration {

        private final Supplier<Registration> opener;
        private @Nullable Registration current;
        private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
        private @Nullable CompletableFuture<Void> closed;

        Pausable(Supplier<Registration> opener) {
            this.opener = opener;
        }

        CompletableFuture<Void> resume() {
            Registration opened = opener.get();
            current = opened;
            return opened.ready();
        }

        CompletableFuture<Void> pause() {
            if (current != null) {
                ended = CompletableFuture.allOf(ended, current.close());
                current = null;
            }
            return ended;
        }

        @Override
        public CompletableFuture<Void> ready() {
            lock.lock();
            try {
                return current == null ? CompletableFuture.completedFuture(null) : current.ready();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public CompletableFuture<Void> close() {
            lock.lock();
            try {
                if (closed == null) {
                    registrations.remove(this);
                    closed = pause();
                }
                return closed;
            } finally {
                lock.unlock();
            }
        }
    }
}
