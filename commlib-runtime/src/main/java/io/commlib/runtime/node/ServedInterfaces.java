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

    /** Calls this after every change from now on; it must not block. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Lists an interface until its endpoint is closed. */
    Endpoint serving(InterfaceDescriptor descriptor, Endpoint endpoint) {
        served.add(descriptor);
        onChange.run();
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                served.remove(descriptor);
                onChange.run();
            }
            endpoint.close();
        };
    }
}
