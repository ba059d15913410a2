package io.commlib.runtime.transport.contract.mutant;

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
import io.commlib.runtime.transport.TransportContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong threads. */
final class ThreadFaults {

    private ThreadFaults() {}

    static Transport handsFramesOutOnTheCallersThread(Transport sound) {
        Map<FrameHandler, AddressPattern> handlers = new ConcurrentHashMap<>();
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                handlers.put(handler, pattern);
                return super.subscribe(pattern, options, (address, frame) -> CompletableFuture.completedStage(null));
            }

            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                handlers.forEach((handler, pattern) -> {
                    if (pattern.matches(to)) {
                        handler.onFrame(to, frame);
                    }
                });
                return super.publish(to, frame, options);
            }
        };
    }

    static Transport handsRequestsOutOnTheCallersThread(Transport sound) {
        Map<Address, RequestHandler> handlers = new ConcurrentHashMap<>();
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                handlers.put(address, handler);
                return super.serve(address, options, handler);
            }

            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                RequestHandler handler = handlers.get(to);
                return handler == null
                        ? super.request(to, request)
                        : handler.onRequest(request).toCompletableFuture();
            }
        };
    }

    static Transport blocksThePublisher(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                CompletableFuture<Void> done = super.publish(to, frame, options);
                done.join();
                return done;
            }
        };
    }

    static Transport blocksTheCaller(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                CompletableFuture<Frame> reply = super.request(to, request);
                reply.join();
                return reply;
            }
        };
    }

    /** Runs one task after the other. */
    static TransportContext withOneThread(TransportContext context) {
        AtomicReference<CompletableFuture<Void>> last = new AtomicReference<>(CompletableFuture.completedFuture(null));
        return new TransportContext(
                context.name(),
                context.connectTimeout(),
                context.compression(),
                context.limits(),
                task -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    var unused = last.getAndSet(done)
                            .thenRunAsync(task, context.executor())
                            .whenComplete((nothing, failure) -> done.complete(null));
                },
                context.timer());
    }
}
