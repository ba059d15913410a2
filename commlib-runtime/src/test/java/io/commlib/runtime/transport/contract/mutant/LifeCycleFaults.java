package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Wrong ends, wrong counts and wrong news. */
final class LifeCycleFaults {

    private static final Queue<Object> REMEMBERED = new ConcurrentLinkedQueue<>();

    private LifeCycleFaults() {}

    static Transport countsNothing(Transport sound) {
        TransportMetrics nothing = new TransportMetrics();
        return new BrokenTransport(sound) {
            @Override
            public TransportMetrics metrics() {
                return nothing;
            }
        };
    }

    static Transport leavesCallersWaiting(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                CompletableFuture<Frame> reply = new CompletableFuture<>();
                var unused = super.request(to, request).whenComplete((frame, failure) -> {
                    if (frame != null) {
                        reply.complete(frame);
                    } else if (failure != null && !(failure instanceof ClosedException)) {
                        reply.completeExceptionally(failure);
                    }
                });
                return reply;
            }
        };
    }

    static Transport takesVerbsAfterClosing(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                return state() == TransportState.CLOSED
                        ? CompletableFuture.completedFuture(null)
                        : super.publish(to, frame, options);
            }
        };
    }

    static Transport failsToCloseAgain(Transport sound) {
        AtomicBoolean closed = new AtomicBoolean();
        return new BrokenTransport(sound) {
            @Override
            public void close() {
                if (closed.getAndSet(true)) {
                    throw new IllegalStateException("closed already");
                }
                super.close();
            }
        };
    }

    /** Keeps the last frame back until the next. */
    static Transport losesWhatWasPublished(Transport sound) {
        AtomicReference<Frame> kept = new AtomicReference<>();
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                Frame earlier = kept.getAndSet(frame);
                return earlier == null ? CompletableFuture.completedFuture(null) : super.publish(to, earlier, options);
            }
        };
    }

    static Transport staysSubscribed(Transport sound) {
        AtomicBoolean closed = new AtomicBoolean();
        return new BrokenTransport(sound) {
            @Override
            public TransportState state() {
                return closed.get() ? TransportState.CLOSED : super.state();
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    static Transport leavesAThread(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public void close() {
                super.close();
                Thread left = new Thread(
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "left behind");
                left.setDaemon(true);
                left.start();
            }
        };
    }

    static Transport remembersHandlers(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                REMEMBERED.add(handler);
                return super.subscribe(pattern, options, handler);
            }

            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                REMEMBERED.add(handler);
                return super.serve(address, options, handler);
            }
        };
    }

    static Transport tellsTwice(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Runnable onStateChange(Consumer<TransportState> listener) {
                return super.onStateChange(listener.andThen(listener));
            }
        };
    }

    static Transport tellsNothing(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Runnable onStateChange(Consumer<TransportState> listener) {
                return () -> {};
            }
        };
    }

    static Transport tellsOnlyTheLastListener(Transport sound) {
        AtomicReference<Runnable> last = new AtomicReference<>(() -> {});
        return new BrokenTransport(sound) {
            @Override
            public Runnable onStateChange(Consumer<TransportState> listener) {
                Runnable leave = super.onStateChange(listener);
                last.getAndSet(leave).run();
                return leave;
            }
        };
    }

    static Transport tellsThoseWhoLeft(Transport sound) {
        Queue<Consumer<TransportState>> left = new ConcurrentLinkedQueue<>();
        return new BrokenTransport(sound) {
            @Override
            public Runnable onStateChange(Consumer<TransportState> listener) {
                Runnable leave = super.onStateChange(listener);
                return () -> {
                    leave.run();
                    left.add(listener);
                };
            }

            @Override
            public void close() {
                left.forEach(listener -> listener.accept(TransportState.CLOSED));
                super.close();
            }
        };
    }

    static Transport waitsForListeners(Transport sound) {
        Queue<CompletableFuture<Void>> told = new ConcurrentLinkedQueue<>();
        return new BrokenTransport(sound) {
            @Override
            public Runnable onStateChange(Consumer<TransportState> listener) {
                CompletableFuture<Void> done = new CompletableFuture<>();
                told.add(done);
                return super.onStateChange(state -> {
                    listener.accept(state);
                    done.complete(null);
                });
            }

            @Override
            public void close() {
                super.close();
                told.forEach(each ->
                        each.completeOnTimeout(null, 1, TimeUnit.SECONDS).join());
            }
        };
    }
}
