package io.commlib.runtime.rpc;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls one rpc, on one node. Cheap to make, needs no closing, thread-safe.
 *
 * @param <Q> the request
 * @param <R> the response
 */
public final class RpcClient<Q, R> {

    /** By when the transport ends a call by itself, after its deadline. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final EndpointContext context;
    private final Rpc<Q, R> rpc;
    private final Address address;
    private final Failures failures;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     * @param rpc with its parameters filled in
     * @throws io.commlib.runtime.error.BadAddressException when parameters are missing
     */
    public RpcClient(EndpointContext context, Rpc<Q, R> rpc) {
        this.context = context;
        this.rpc = rpc;
        this.address = rpc.uri().address();
        this.failures = new Failures(rpc);
    }

    /**
     * Calls, and waits for the response for as long as the interface says.
     *
     * @param request what is asked
     * @return the response
     * @throws io.commlib.runtime.error.RemoteFailureException when the service failed: the typed errors of the interface
     *     are subclasses
     * @throws io.commlib.runtime.error.CallTimeoutException when no response comes in time
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached
     * @throws io.commlib.runtime.error.RejectedException when the service refuses the request as malformed, nobody
     *     serves it and the broker knows, or too many calls wait already
     * @throws io.commlib.runtime.error.BadMessageException when the response does not follow its declaration
     * @throws io.commlib.runtime.error.ClosedException when the node is closed
     */
    public R call(Q request) {
        return call(request, rpc.timeout());
    }

    /**
     * Calls, and waits for the response.
     *
     * @param request what is asked
     * @param timeout the longest wait; positive
     * @return the response
     * @throws CommlibException as {@link #call(Object)}
     */
    public R call(Q request, Duration timeout) {
        Deadline deadline = Deadline.after(timeout);
        Frame frame = context.frames().frame(rpc.request(), request, deadline);
        return response(Futures.await(
                context.transport().request(address, frame),
                Deadline.after(timeout.plus(GRACE)),
                "an answer from " + address));
    }

    /**
     * Calls without waiting, with the time limit of the interface.
     *
     * @param request what is asked
     * @return the response, completed on the node's threads; fails as {@link #call(Object)} throws. Cancelling it gives
     *     up the call
     */
    public CompletableFuture<R> callAsync(Q request) {
        return callAsync(request, rpc.timeout());
    }

    /**
     * Calls without waiting.
     *
     * @param request what is asked
     * @param timeout when it ends by itself; positive
     * @return the response, completed on the node's threads; fails as {@link #call(Object)} throws. Cancelling it gives
     *     up the call
     */
    public CompletableFuture<R> callAsync(Q request, Duration timeout) {
        Frame frame = context.frames().frame(rpc.request(), request, Deadline.after(timeout));
        CompletableFuture<Frame> reply = context.transport().request(address, frame);
        return Futures.completedBy(context.workers(), reply, this::response);
    }

    private R response(Frame reply) {
        @Nullable FrameError error = reply.headers().error();
        if (error != null) {
            throw failures.toException(error, reply);
        }
        try {
            return context.frames().message(rpc.response(), reply);
        } catch (BadMessageException e) {
            throw failures.ofUnreadable(reply, e);
        }
    }
}
