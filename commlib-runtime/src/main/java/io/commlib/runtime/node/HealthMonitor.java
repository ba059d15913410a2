package io.commlib.runtime.node;

import io.commlib.runtime.control.StartStop;
import io.commlib.runtime.dispatch.Listeners;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows how a node is, and tells who asked when that changes. Thread-safe. */
final class HealthMonitor {

    /** How often it is looked whether the broker takes messages, which nobody tells; only while somebody listens. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EndpointContext context;
    private final StartStop startStop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners<Health> listeners;
    private Health last;
    private @Nullable Future<?> looking;

    HealthMonitor(EndpointContext context, StartStop startStop) {
        this.context = context;
        this.startStop = startStop;
        this.listeners = new Listeners<>(context.workers());
        this.last = read(Instant.now());
        var unused = context.transport().onStateChange(state -> look());
        startStop.onChange(this::look);
    }

    Health now() {
        look();
        lock.lock();
        try {
            return read(last.since());
        } finally {
            lock.unlock();
        }
    }

    Runnable onChange(Consumer<Health> listener) {
        lock.lock();
        try {
            if (looking == null) {
                looking = context.timer().every(LOOK, this::look);
            }
        } finally {
            lock.unlock();
        }
        return listeners.add(listener);
    }

    /** Tells of a change, if there is one: each once and in order. */
    private void look() {
        lock.lock();
        try {
            Health next = read(Instant.now());
            if (next.status() != last.status()) {
                last = next;
                listeners.note(next);
            }
        } finally {
            lock.unlock();
        }
        listeners.tell();
    }

    private Health read(Instant since) {
        Transport transport = context.transport();
        @Nullable String blocked = transport.blockedBecause();
        HealthStatus status;
        String detail;
        if (transport.state() == TransportState.CLOSED) {
            status = HealthStatus.CLOSED;
            detail = "closed";
        } else if (transport.state() == TransportState.RECONNECTING) {
            status = HealthStatus.RECONNECTING;
            detail = "the connection was lost and is being made anew";
        } else if (blocked != null) {
            status = HealthStatus.BLOCKED;
            detail = "the broker takes no messages: " + blocked;
        } else if (startStop.isStopped()) {
            status = HealthStatus.STOPPED;
            detail = "connected, but its services and subscriptions are stopped";
        } else {
            status = HealthStatus.READY;
            detail = "connected";
        }
        return new Health(
                status,
                detail,
                since,
                context.open().size(),
                context.window().used(),
                transport.metrics().snapshot());
    }
}
