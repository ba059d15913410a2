package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Subscriptions and services that do not end as they should. */
final class RegistrationFaults {

    private RegistrationFaults() {}

    static Transport isClosedTooSoon(Transport sound) {
        return registering(sound, registration -> new Registration() {
            @Override
            public CompletableFuture<Void> ready() {
                return registration.ready();
            }

            @Override
            public CompletableFuture<Void> close() {
                var unused = registration.close();
                return CompletableFuture.completedFuture(null);
            }
        });
    }

    static Transport handsOutAfterClosing(Transport sound) {
        return registering(sound, registration -> new Registration() {
            @Override
            public CompletableFuture<Void> ready() {
                return registration.ready();
            }

            @Override
            public CompletableFuture<Void> close() {
                return CompletableFuture.completedFuture(null);
            }
        });
    }

    /** Of what was handed out when it was closed. */
    static Transport losesReplies(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                CompletableFuture<Void> closed = new CompletableFuture<>();
                Registration registration = super.serve(
                        address,
                        options,
                        request -> handler.onRequest(request)
                                .thenCompose(reply -> closed.isDone()
                                        ? new CompletableFuture<>()
                                        : CompletableFuture.completedFuture(reply)));
                return new Registration() {
                    @Override
                    public CompletableFuture<Void> ready() {
                        return registration.ready();
                    }

                    @Override
                    public CompletableFuture<Void> close() {
                        closed.complete(null);
                        var unused = registration.close();
                        return closed;
                    }
                };
            }
        };
    }

    private static Transport registering(Transport sound, UnaryOperator<Registration> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return spoiled.apply(super.subscribe(pattern, options, handler));
            }

            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                return spoiled.apply(super.serve(address, options, handler));
            }
        };
    }
}
