package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wrong handing out of requests. */
final class ServingFaults {

    private ServingFaults() {}

    static Transport handsOutTwice(Transport sound) {
        return handingOut(sound, handler -> request -> {
            handler.onRequest(request);
            return handler.onRequest(request);
        });
    }

    static Transport swapsReplies(Transport sound) {
        AtomicReference<@Nullable CompletableFuture<Frame>> kept = new AtomicReference<>();
        return handingOut(
                sound,
                handler -> request -> handler.onRequest(request).thenCompose(reply -> {
                    CompletableFuture<Frame> mine = new CompletableFuture<>();
                    CompletableFuture<Frame> other = kept.getAndUpdate(present -> present == null ? mine : null);
                    if (other == null) {
                        return mine.thenApply(swapped -> {
                            return swapped;
                        });
                    }
                    other.complete(reply);
                    return CompletableFuture.completedFuture(reply);
                }));
    }

    static Transport sendsAStackTrace(Transport sound) {
        return handingOut(
                sound,
                handler -> request -> attempt(handler, request).exceptionally(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    return Frame.empty(Headers.builder(Headers.JSON)
                            .error(new FrameError("", trace.toString()))
                            .build());
                }));
    }

    static Transport keepsFailuresToItself(Transport sound) {
        return handingOut(sound, handler -> request -> {
            CompletableFuture<Frame> reply = new CompletableFuture<>();
            var unused = attempt(handler, request).thenAccept(reply::complete);
            return reply;
        });
    }

    private static CompletionStage<Frame> attempt(RequestHandler handler, Frame request) {
        try {
            return handler.onRequest(request);
        } catch (Throwable e) {
            return CompletableFuture.failedStage(e);
        }
    }

    static Transport doublesTheConcurrency(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                return super.serve(address, new ServeOptions(options.concurrency() * 2), handler);
            }
        };
    }

    static Transport handsOutOneAtATime(Transport sound) {
        AtomicReference<CompletionStage<?>> last = new AtomicReference<>(CompletableFuture.completedStage(null));
        return handingOut(sound, handler -> request -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            CompletionStage<?> before = last.getAndSet(done);
            return before.thenCompose(ignored -> handler.onRequest(request))
                    .whenComplete((reply, failure) -> done.complete(null));
        });
    }

    /** Takes more from the broker than it hands out, and forgets it when it is closed. */
    static Transport grabsRequests(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                Hoard hoard = new Hoard(options.concurrency(), handler);
                return hoard.forgottenBy(super.serve(address, new ServeOptions(1_000), hoard));
            }
        };
    }

    private static Transport handingOut(Transport sound, UnaryOperator<RequestHandler> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                return super.serve(address, options, spoiled.apply(handler));
            }
        };
    }

    /** Requests that were taken before there was room for them. */
    private static final class Hoard implements RequestHandler {

        private record Taken(Frame request, CompletableFuture<Frame> reply) {}

        private final RequestHandler handler;
        private final ArrayDeque<Taken> waiting = new ArrayDeque<>();
        private int room;

        Hoard(int room, RequestHandler handler) {
            this.room = room;
            this.handler = handler;
        }

        @Override
        public CompletionStage<Frame> onRequest(Frame request) {
            Taken taken = new Taken(request, new CompletableFuture<>());
            synchronized (this) {
                waiting.add(taken);
            }
            handOut();
            return taken.reply;
        }

        private void handOut() {
            Taken next;
            synchronized (this) {
                if (room == 0 || waiting.isEmpty()) {
                    return;
                }
                room--;
                next = waiting.remove();
            }
            var unused = handler.onRequest(next.request).thenAccept(reply -> {
                next.reply.complete(reply);
                synchronized (this) {
                    room++;
                }
                handOut();
            });
        }

        Registration forgottenBy(Registration registration) {
            return new Registration() {
                @Override
                public CompletableFuture<Void> ready() {
                    return registration.ready();
                }

                @Override
                public CompletableFuture<Void> close() {
                    synchronized (Hoard.this) {
                        waiting.clear();
                    }
                    return registration.close();
                }
            };
        }
    }
}
