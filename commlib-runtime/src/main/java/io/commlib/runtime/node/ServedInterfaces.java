package io.commlib.runtime.node;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** The interfaces that are served now, in the order in which they were first served. Thread-safe. */
final class ServedInterfaces {

    private final List<InterfaceDescriptor> served = new CopyOnWriteArrayList<>();
    private volatile Runnable onChange = () -> {};

    List<InterfaceDescriptor> now() {
        return List.copyOf(served);
    }

    /** Calls this whenever an interface is there that was not, or the other way round; it must not block. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Lists an interface until its endpoint is closed. */
    Endpoint serving(InterfaceDescriptor descriptor, Endpoint endpoint) {
        boolean first = !served.contains(descriptor);
        served.add(descriptor);
        if (first) {
            onChange.run();
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                served.remove(descriptor);
                if (!served.contains(descriptor)) {
                    onChange.run();
                }
            }
            endpoint.close();
        };
    }
}
