package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A subscription or a service as its owner sees it: ended once, however often asked. Thread-safe. */
final class MqttRegistration implements Registration {

    private final CompletableFuture<Void> ready;
    private final Supplier<CompletableFuture<Void>> end;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    MqttRegistration(CompletableFuture<Void> ready, Supplier<CompletableFuture<Void>> end) {
        this.ready = ready;
        this.end = end;
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public CompletableFuture<Void> close() {
        if (ending.compareAndSet(false, true)) {
            var unused = end.get().whenComplete((done, failure) -> ended.complete(null));
        }
        return ended;
    }
}
