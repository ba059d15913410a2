package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The services of one node at one address, and the requests that wait for one to have room. A broker deals requests out
 * without asking who has room, so one that waits is handed over to the other nodes that serve the address, sooner at
 * first, then every 0.8 s. Thread-safe.
 */
final class ServiceGroup {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final int MOST_DOUBLINGS = 4;

    private final Address address;
    private final Handover handover;
    private final MqttReplies replies;
    private final TransportContext context;
    private final TransportMetrics metrics;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<MqttService> services = new ArrayList<>();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int turn;
    private boolean ticking;

    ServiceGroup(
            Address address,
            Handover handover,
            MqttReplies replies,
            TransportContext context,
            TransportMetrics metrics) {
        this.address = address;
        this.handover = handover;
        this.replies = replies;
        this.context = context;
        this.metrics = metrics;
    }

    Address address() {
        return address;
    }

    void add(MqttService service) {
        lock.lock();
        try {
            services.add(service);
        } finally {
            lock.unlock();
        }
        onRoom(service);
    }

    /** Removes one; true when nobody is left. */
    boolean remove(MqttService service) {
        lock.lock();
        try {
            services.remove(service);
            return services.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    List<MqttService> services() {
        lock.lock();
        try {
            return List.copyOf(services);
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return services.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a request.
     *
     * @param times how often it was handed over already
     */
    void onRequest(Envelope request, int times) {
        if (isExpired(request)) {
            return;
        }
        Waiting one =
                new Waiting(request, times, System.nanoTime() + (TICK.toNanos() << Math.min(times, MOST_DOUBLINGS)));
        @Nullable MqttService free;
        @Nullable Waiting pushedOut = null;
        boolean deserted;
        lock.lock();
        try {
            deserted = services.isEmpty();
            free = nextFree();
            if (free == null && !deserted) {
                pushedOut = hold(one);
            }
        } finally {
            lock.unlock();
        }
        if (free != null) {
            handle(free, request);
        } else if (deserted) {
            var unused = handOver(one);
        } else if (pushedOut != null) {
            var unused = replies.refuse(
                    pushedOut.request, address + " has more requests waiting than it takes, this one for the longest");
        }
    }

    /** Lets a request wait; when there is no room, the one that has waited longest, nearest to being given up, makes room. */
    private @Nullable Waiting hold(Waiting one) {
        if (waiting.size() >= context.limits().heldBack()) {
            waiting.removeIf(other -> isExpired(other.request));
        }
        @Nullable Waiting pushedOut = waiting.size() >= context.limits().heldBack() ? waiting.poll() : null;
        waiting.add(one);
        tickSoon();
        return pushedOut;
    }

    private void handle(MqttService service, Envelope request) {
        service.handle(request, () -> onRoom(service));
    }

    private void onRoom(MqttService service) {
        for (Envelope next = nextFor(service); next != null; next = nextFor(service)) {
            handle(service, next);
        }
    }

    private @Nullable Envelope nextFor(MqttService service) {
        lock.lock();
        try {
            waiting.removeIf(one -> isExpired(one.request));
            return waiting.isEmpty() || !services.contains(service) || !service.tryReserve()
                    ? null
                    : waiting.remove().request;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable MqttService nextFree() {
        for (int i = 0; i < services.size(); i++) {
            turn = (turn + 1) % services.size();
            if (services.get(turn).tryReserve()) {
                return services.get(turn);
            }
        }
        return null;
    }

    private boolean isExpired(Envelope request) {
        boolean expired = MqttReplies.isExpired(request);
        if (expired) {
            metrics.countExpired();
        }
        return expired;
    }

    private void tickSoon() {
        if (!ticking && handover.isPossible()) {
            ticking = true;
            var unused = context.timer().after(TICK, this::tick);
        }
    }

    /** Hands over what has waited long enough. */
    private void tick() {
        List<Waiting> due = new ArrayList<>();
        lock.lock();
        try {
            ticking = false;
            long now = System.nanoTime();
            for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
                Waiting one = all.next();
                if (isExpired(one.request)) {
                    all.remove();
                } else if (now - one.due >= 0) {
                    all.remove();
                    due.add(one);
                }
            }
            if (!waiting.isEmpty()) {
                tickSoon();
            }
        } finally {
            lock.unlock();
        }
        for (Waiting one : due) {
            var unused = handOver(one);
        }
    }

    /**
     * Hands over all that waits, because nobody is left here.
     *
     * @return done when the broker has it
     */
    CompletableFuture<Void> handOverAll() {
        List<Waiting> all;
        lock.lock();
        try {
            if (!services.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            all = List.copyOf(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        return CompletableFuture.allOf(all.stream().map(this::handOver).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> handOver(Waiting one) {
        return handover.send(address, one.request, one.times + 1)
                .exceptionally(failure -> false)
                .thenCompose(taken -> taken ? CompletableFuture.completedFuture(null) : takeBack(one));
    }

    private CompletableFuture<Void> takeBack(Waiting one) {
        if (isEmpty()) {
            return replies.refuse(one.request, "the last service of " + address + " has gone");
        }
        onRequest(one.request, one.times + 1);
        return CompletableFuture.completedFuture(null);
    }

    private record Waiting(Envelope request, int times, long due) {}
}
