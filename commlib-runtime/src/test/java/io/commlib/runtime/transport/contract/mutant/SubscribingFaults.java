package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.Transport;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Wrong handing out of frames. */
final class SubscribingFaults {

    private static final CompletionStage<?> DONE = CompletableFuture.completedStage(null);

    private SubscribingFaults() {}

    static Transport dropsEveryThird(Transport sound) {
        return handingOut(sound, handler -> {
            AtomicInteger count = new AtomicInteger();
            return (address, frame) -> count.incrementAndGet() % 3 == 0 ? DONE : handler.onFrame(address, frame);
        });
    }

    static Transport dropsTheFirst(Transport sound) {
        return handingOut(sound, handler -> {
            AtomicBoolean first = new AtomicBoolean(true);
            return (address, frame) -> first.getAndSet(false) ? DONE : handler.onFrame(address, frame);
        });
    }

    static Transport repeatsEveryThird(Transport sound) {
        return handingOut(sound, handler -> {
            AtomicInteger count = new AtomicInteger();
            return (address, frame) -> {
                if (count.incrementAndGet() % 3 == 0) {
                    handler.onFrame(address, frame);
                }
                return handler.onFrame(address, frame);
            };
        });
    }

    /** In memory, overlapping subscriptions are handed the same object. */
    static Transport servesOneOfThoseThatOverlap(Transport sound) {
        Set<Frame> handedOut = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        return handingOut(
                sound, handler -> (address, frame) -> handedOut.add(frame) ? handler.onFrame(address, frame) : DONE);
    }

    static Transport saysThePatternsAddress(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                Address wrong = new Address(pattern.text().replace('*', '-'));
                return super.subscribe(pattern, options, (address, frame) -> handler.onFrame(wrong, frame));
            }
        };
    }

    static Transport swapsNeighbours(Transport sound) {
        return handingOut(sound, SubscribingFaults::swapped);
    }

    static FrameHandler swapped(FrameHandler handler) {
        AtomicReference<Frame> kept = new AtomicReference<>();
        return (address, frame) -> {
            Frame earlier = kept.getAndSet(null);
            if (earlier == null) {
                kept.set(frame);
                return DONE;
            }
            handler.onFrame(address, frame);
            return handler.onFrame(address, earlier);
        };
    }

    static Transport doublesThePrefetch(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return super.subscribe(
                        pattern,
                        new ReceiveOptions(options.prefetch() * 2, options.retained(), options.delivery()),
                        handler);
            }
        };
    }

    static Transport dropsUncounted(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                AtomicInteger open = new AtomicInteger();
                ReceiveOptions boundless =
                        new ReceiveOptions(Integer.MAX_VALUE, options.retained(), options.delivery());
                return super.subscribe(pattern, boundless, (address, frame) -> {
                    if (open.incrementAndGet() > options.prefetch()) {
                        open.decrementAndGet();
                        return DONE;
                    }
                    return handler.onFrame(address, frame).thenRun(open::decrementAndGet);
                });
            }
        };
    }

    static Transport handsOutOneAtATime(Transport sound) {
        AtomicReference<CompletionStage<?>> last = new AtomicReference<>(DONE);
        return handingOut(sound, handler -> (address, frame) -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            CompletionStage<?> before = last.getAndSet(done);
            return before.thenCompose(ignored -> handler.onFrame(address, frame))
                    .whenComplete((result, failure) -> done.complete(null));
        });
    }

    static Transport stopsAfterAFailure(Transport sound) {
        return handingOut(sound, handler -> {
            AtomicBoolean stopped = new AtomicBoolean();
            return (address, frame) -> {
                if (stopped.getAndSet(true)) {
                    return DONE;
                }
                return handler.onFrame(address, frame).thenRun(() -> stopped.set(false));
            };
        });
    }

    /** A transport that hands frames out by way of something. */
    static Transport handingOut(Transport sound, UnaryOperator<FrameHandler> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                return super.subscribe(pattern, options, spoiled.apply(handler));
            }
        };
    }
}
