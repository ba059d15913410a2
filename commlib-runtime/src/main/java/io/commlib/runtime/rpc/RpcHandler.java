package io.commlib.runtime.rpc;

import io.commlib.runtime.dispatch.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests. Called on the node's threads, many at once up to the service's concurrency limit.
 *
 * @param <Q> the request
 * @param <R> the response
 */
@FunctionalInterface
public interface RpcHandler<Q, R> {

    /**
     * Answers one request.
     *
     * @param request the request, already checked against its declaration
     * @return the response
     * @throws Exception whatever went wrong: a typed error reaches the caller as itself, everything else as a {@link
     *     io.commlib.runtime.error.RemoteFailureException} without its stack trace; the service goes on
     */
    R handle(Q request) throws Exception;

    /**
     * Answers one request, for handlers that need to know how much time there is.
     *
     * @param request the request, already checked against its declaration
     * @param deadline when the answer is of no use any more, or null when the caller did not say
     * @return the response
     * @throws Exception as {@link #handle(Object)}, which is what it calls unless overridden
     */
    default R handle(Q request, @Nullable Deadline deadline) throws Exception {
        return handle(request);
    }
}
