package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The services that compete for the requests of one address, and the requests that wait for one to be free. Thread-safe. */
final class MemoryServices {

    private final Address address;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<MemoryService> services = new ArrayList<>();
    private final ArrayDeque<MemoryRequest> waiting = new ArrayDeque<>();
    private int turn;
    private int heldBack;

    MemoryServices(Address address) {
        this.address = address;
    }

    void add(MemoryService service) {
        lock.lock();
        try {
            services.add(service);
            heldBack = Math.max(heldBack, service.heldBack());
            service.joined(this);
        } finally {
            lock.unlock();
        }
        takeWaiting(service);
    }

    /** Removes one, and fails what waits when it was the last; true when nobody is left. */
    boolean remove(MemoryService service) {
        List<MemoryRequest> stranded = new ArrayList<>();
        boolean empty;
        lock.lock();
        try {
            services.remove(service);
            empty = services.isEmpty();
            if (empty) {
                stranded.addAll(waiting);
                waiting.clear();
            }
        } finally {
            lock.unlock();
        }
        stranded.forEach(request -> request.reject("the last service of " + address + " has gone"));
        return empty;
    }

    void submit(MemoryRequest request) {
        @Nullable MemoryService free;
        boolean deserted;
        lock.lock();
        try {
            deserted = services.isEmpty();
            free = nextFree();
            if (free == null && !deserted && hasRoom()) {
                waiting.add(request);
                return;
            }
        } finally {
            lock.unlock();
        }
        if (free != null) {
            free.handle(request);
        } else {
            request.reject(
                    deserted
                            ? "the last service of " + address + " has gone"
                            : address + " has as many requests waiting as it takes");
        }
    }

    /** Hands what waits to a service that has become free. */
    void takeWaiting(MemoryService service) {
        for (MemoryRequest next = nextFor(service); next != null; next = nextFor(service)) {
            service.handle(next);
        }
    }

    private @Nullable MemoryRequest nextFor(MemoryService service) {
        lock.lock();
        try {
            return waiting.isEmpty() || !service.tryReserve() ? null : waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        if (waiting.size() >= heldBack) {
            waiting.removeIf(services.get(0)::isStale);
        }
        return waiting.size() < heldBack;
    }

    private @Nullable MemoryService nextFree() {
        for (int i = 0; i < services.size(); i++) {
            turn = (turn + 1) % services.size();
            if (services.get(turn).tryReserve()) {
                return services.get(turn);
            }
        }
        return null;
    }
}
