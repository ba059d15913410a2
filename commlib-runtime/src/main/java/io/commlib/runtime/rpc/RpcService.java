package io.commlib.runtime.rpc;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Frames;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one rpc: decodes, calls the handler on a worker, encodes.
 *
 * @param <Q> the request
 * @param <R> the response
 */
public final class RpcService<Q, R> implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RpcService.class);

    private final EndpointContext context;
    private final Rpc<Q, R> rpc;
    private final CallHandler<Q, R> handler;
    private final Failures failures;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(1));

    private RpcService(EndpointContext context, Rpc<Q, R> rpc, CallHandler<Q, R> handler) {
        this.context = context;
        this.rpc = rpc;
        this.handler = handler;
        this.failures = new Failures(rpc);
    }

    /**
     * Opens one; nodes do.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param context of the node
     * @param rpc with its parameters filled in
     * @param options how
     * @param handler answers
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static <Q, R> Endpoint open(
            EndpointContext context, Rpc<Q, R> rpc, RpcOptions options, RpcHandler<Q, R> handler) {
        context.open().requireOpen();
        Registration registration =
                register(context, rpc, options, (request, headers) -> handler.handle(request, headers.deadline()));
        Endpoint endpoint = OpenEndpoint.open(context, registration::close, () -> {});
        try {
            awaitReady(context, rpc, registration);
            return endpoint;
        } catch (RuntimeException e) {
            endpoint.close();
            throw e;
        }
    }

    /**
     * Opens one that is part of a larger endpoint, which closes it; for other patterns.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param context of the node
     * @param rpc with its parameters filled in
     * @param options how
     * @param handler answers
     * @return not known to the node; perhaps not ready yet
     */
    public static <Q, R> Registration register(
            EndpointContext context, Rpc<Q, R> rpc, RpcOptions options, CallHandler<Q, R> handler) {
        return context.transport()
                .serve(
                        rpc.uri().address(),
                        new ServeOptions(options.concurrency()),
                        new RpcService<>(context, rpc, handler));
    }

    /**
     * Waits until a service takes part; for other patterns.
     *
     * @param context of the node
     * @param rpc what is served
     * @param registration of the service
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static void awaitReady(EndpointContext context, Rpc<?, ?> rpc, Registration registration) {
        Futures.await(
                registration.ready(),
                Deadline.after(context.settings().timeout()),
                "the broker to let " + rpc.uri() + " be served");
    }

    @Override
    public CompletionStage<Frame> onRequest(Frame request) {
        return CompletableFuture.supplyAsync(() -> HandlerScope.call(() -> answer(request)), context.workers());
    }

    private Frame answer(Frame request) {
        Frames frames = context.frames();
        @Nullable Deadline deadline = request.headers().deadline();
        if (deadline != null && deadline.isExpired()) {
            return frames.failure(request, new FrameError("", "the deadline passed before the service had time"));
        }
        Q question;
        try {
            question = frames.message(rpc.request(), request);
        } catch (BadMessageException e) {
            return frames.failure(request, new FrameError(FrameError.BAD_REQUEST, String.valueOf(e.getMessage())));
        }
        try {
            return frames.reply(request, rpc.response(), handler.handle(question, request.headers()));
        } catch (Exception e) {
            complain(e);
            return frames.failure(request, failures.toError(e, request));
        }
    }

    private void complain(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (!(failure instanceof RemoteFailureException) && complaints.tryPass() >= 0) {
            LOG.error("The handler of {} at {} failed", rpc.name(), rpc.uri(), failure);
        }
    }
}
