package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Time limits that are not kept. */
final class DeadlineFaults {

    private static final Duration LONG = Duration.ofDays(1);

    private DeadlineFaults() {}

    static Transport takesRequestsWithoutDeadline(Transport sound) {
        return asking(sound, request -> request.headers().deadline() == null ? with(LONG, request) : request);
    }

    static Transport neverTimesOut(Transport sound) {
        return asking(sound, request -> with(LONG, request));
    }

    static Transport timesOutEarly(Transport sound) {
        return asking(sound, request -> with(remaining(request).dividedBy(4), request));
    }

    static Transport timesOutWithAnotherException(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                return super.request(to, with(LONG, request))
                        .orTimeout(remaining(request).toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }

    static Transport losesTheDeadline(Transport sound) {
        return serving(
                sound,
                request -> request.withHeaders(
                        request.headers().toBuilder().deadline(null).build()));
    }

    static Transport startsTheDeadlineAnew(Transport sound) {
        return serving(sound, request -> with(LONG, request));
    }

    /** Only the caller knows when the time is up. */
    static Transport ignoresTheDeadlineAtTheService(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                CompletableFuture<Frame> reply = new CompletableFuture<>();
                var unused = super.request(to, with(LONG, request))
                        .whenComplete((frame, failure) -> complete(reply, frame, failure));
                return reply.orTimeout(remaining(request).toNanos(), TimeUnit.NANOSECONDS)
                        .handle((frame, failure) -> {
                            if (failure instanceof TimeoutException) {
                                throw new CallTimeoutException("no answer from " + to);
                            }
                            return frame;
                        });
            }
        };
    }

    static Transport holdsOnToWhatIsGivenUp(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                CompletableFuture<Frame> reply = new CompletableFuture<>();
                var unused =
                        super.request(to, request).whenComplete((frame, failure) -> complete(reply, frame, failure));
                return reply;
            }
        };
    }

    private static void complete(CompletableFuture<Frame> reply, @Nullable Frame frame, @Nullable Throwable failure) {
        if (failure != null) {
            reply.completeExceptionally(failure);
        } else if (frame != null) {
            reply.complete(frame);
        }
    }

    private static Duration remaining(Frame request) {
        Deadline deadline = request.headers().deadline();
        return deadline == null ? Duration.ZERO : deadline.remaining();
    }

    private static Frame with(Duration limit, Frame request) {
        return request.withHeaders(
                request.headers().toBuilder().deadline(Deadline.after(limit)).build());
    }

    private static Transport asking(Transport sound, UnaryOperator<Frame> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                return super.request(to, spoiled.apply(request));
            }
        };
    }

    private static Transport serving(Transport sound, UnaryOperator<Frame> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                return super.serve(address, options, request -> handler.onRequest(spoiled.apply(request)));
            }
        };
    }
}
