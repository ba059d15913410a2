package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.ServeOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves an rpc at one end by calling one at the other. Thread-safe. */
final class RpcCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(RpcCarrier.class);

    private final Route route;
    private final Address from;
    private final Address to;
    private final RpcBridgeOptions options;
    private final BridgeMetrics metrics;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    RpcCarrier(Route route, Address from, Address to, RpcBridgeOptions options, BridgeMetrics metrics) {
        this.route = route;
        this.from = from;
        this.to = to;
        this.options = options;
        this.metrics = metrics;
    }

    @Override
    public Registration open() {
        return route.source()
                .context()
                .transport()
                .serve(from, new ServeOptions(options.concurrency()), this::onRequest);
    }

    private CompletionStage<Frame> onRequest(Frame request) {
        metrics.countReceived();
        if (route.isLoop(request)) {
            metrics.countLooped();
            return CompletableFuture.completedStage(
                    failure(request, "", "the request has been here before: bridges carry it in a loop"));
        }
        return transformed(options.request(), request)
                .thenCompose(question -> question == null ? refused(request) : carried(request, question))
                .exceptionally(failure -> failed(request, Futures.unwrap(failure)));
    }

    private CompletionStage<Frame> refused(Frame request) {
        metrics.countFiltered();
        return CompletableFuture.completedStage(
                failure(request, FrameError.BAD_REQUEST, "a bridge does not let this request through"));
    }

    private CompletionStage<Frame> carried(Frame request, Frame question) {
        return ask(request, question)
                .thenCompose(reply -> reply.headers().error() == null
                        ? transformed(options.response(), reply)
                        : CompletableFuture.completedStage(reply))
                .thenApply(answer -> {
                    if (answer == null) {
                        metrics.countFiltered();
                        return failure(request, "", "a bridge does not let this response through");
                    }
                    metrics.countCarried();
                    return answer;
                });
    }

    private CompletionStage<Frame> ask(Frame request, Frame question) {
        Frame onward = route.onward(request, question);
        @Nullable Deadline deadline = request.headers().deadline();
        Headers headers = onward.headers().toBuilder()
                .deadline(deadline == null ? Deadline.after(options.timeout()) : deadline)
                .build();
        return route.target().context().transport().request(to, onward.withHeaders(headers));
    }

    private CompletionStage<@Nullable Frame> transformed(@Nullable Transformation transformation, Frame frame) {
        return transformation == null
                ? CompletableFuture.completedStage(frame)
                : Transformations.run(
                        transformation, from, frame, route.source().context().workers());
    }

    private Frame failed(Frame request, Throwable why) {
        metrics.countFailed();
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn(
                    "A request from {} did not get to {} and back, and {} before: {}",
                    from,
                    to,
                    before,
                    why.toString());
        }
        return failure(
                request,
                "",
                why instanceof CommlibException
                        ? "behind a bridge: " + why.getMessage()
                        : "a bridge failed; its log says why");
    }

    private static Frame failure(Frame request, String type, String message) {
        return Frame.empty(Headers.builder(request.headers().contentType())
                .timestamp(System.currentTimeMillis())
                .error(new FrameError(type, message))
                .build());
    }

    /** Requests end with their deadlines, and the registration waits for them. */
    @Override
    public CompletableFuture<Void> drained() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void abandon() {}
}
