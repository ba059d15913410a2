package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.Transport;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A broker with a bad memory. */
final class RetainedFaults {

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private RetainedFaults() {}

    static Transport givesUnasked(Transport sound) {
        return asking(sound, asked -> true);
    }

    static Transport givesNothing(Transport sound) {
        return asking(sound, asked -> false);
    }

    private static Transport asking(Transport sound, UnaryOperator<Boolean> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return super.subscribe(
                        pattern,
                        new ReceiveOptions(options.prefetch(), spoiled.apply(options.retained()), options.delivery()),
                        handler);
            }
        };
    }

    static Transport givesTwice(Transport sound) {
        return givingAsked(sound, handler -> {
            AtomicBoolean first = new AtomicBoolean(true);
            return (address, frame) -> {
                if (first.getAndSet(false)) {
                    handler.onFrame(address, frame);
                }
                return handler.onFrame(address, frame);
            };
        });
    }

    static Transport givesLate(Transport sound) {
        return givingAsked(sound, SubscribingFaults::swapped);
    }

    private static Transport givingAsked(Transport sound, UnaryOperator<FrameHandler> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return super.subscribe(pattern, options, options.retained() ? spoiled.apply(handler) : handler);
            }
        };
    }

    static Transport keepsTheFirst(Transport sound) {
        Set<Address> kept = ConcurrentHashMap.newKeySet();
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                boolean keep = options.retained() && (frame.length() == 0 || kept.add(to));
                return super.publish(to, frame, new PublishOptions(options.delivery(), keep));
            }
        };
    }

    static Transport neverForgets(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                return isForgetting(frame, options) ? DONE : super.publish(to, frame, options);
            }
        };
    }

    static Transport handsOutTheEmptyFrame(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                CompletableFuture<Void> done = super.publish(to, frame, options);
                return isForgetting(frame, options) ? super.publish(to, frame, PublishOptions.PLAIN) : done;
            }
        };
    }

    static Transport retainsSilently(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                Frame marked = options.retained()
                        ? frame.withHeaders(frame.headers().toBuilder()
                                .property("silent", "yes")
                                .build())
                        : frame;
                return super.publish(to, marked, options);
            }

            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return super.subscribe(
                        pattern,
                        options,
                        (address, frame) -> frame.headers().properties().containsKey("silent") && !options.retained()
                                ? DONE
                                : handler.onFrame(address, frame));
            }
        };
    }

    private static boolean isForgetting(Frame frame, PublishOptions options) {
        return options.retained() && frame.length() == 0;
    }
}
