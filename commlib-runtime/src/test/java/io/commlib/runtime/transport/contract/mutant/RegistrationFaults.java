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
