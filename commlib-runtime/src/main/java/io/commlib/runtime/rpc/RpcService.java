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
        CompletableFuture<Frame> reply = new CompletableFuture<>();
        context.workers().execute(() -> answer(request, reply));
        return reply;
    }

    private void answer(Frame request, CompletableFuture<Frame> reply) {
        Answer<R> answer;
        try {
            answer = HandlerScope.call(() -> answer(request));
        } catch (Throwable e) {
            reply.completeExceptionally(e);
            return;
        }
        reply.complete(answer.frame);
        if (answer.response != null) {
            handler.onAnswered(answer.response);
        }
    }

    private Answer<R> answer(Frame request) {
        Frames frames = context.frames();
        @Nullable Deadline deadline = request.headers().deadline();
        if (deadline != null && deadline.isExpired()) {
            return new Answer<>(
                    frames.failure(request, new FrameError("", "the deadline passed before the service had time")),
                    null);
        }
        Q question;
        try {
            question = frames.message(rpc.request(), request);
        } catch (BadMessageException e) {
            FrameError refused = new FrameError(FrameError.BAD_REQUEST, String.valueOf(e.getMessage()));
            return new Answer<>(frames.failure(request, refused), null);
        }
        @Nullable R response = null;
        try {
            response = handler.handle(question, request.headers());
            return new Answer<>(frames.reply(request, rpc.response(), response), response);
        } catch (Exception e) {
            complain(e);
            return new Answer<>(frames.failure(request, failures.toError(e, request)), response);
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

    /**
     * What a request is answered.
     *
     * @param response what the handler has returned, or null when it has not
     */
    private record Answer<R>(Frame frame, @Nullable R response) {}
}
