package io.commlib.runtime.rpc;

import io.commlib.runtime.transport.Headers;

/**
 * Answers requests with a look at what travelled with them; for other patterns. Called on the node's threads.
 *
 * @param <Q> the request
 * @param <R> the response
 */
@FunctionalInterface
public interface CallHandler<Q, R> {

    /**
     * Answers one request.
     *
     * @param request the request, already checked against its declaration
     * @param headers what travelled with it; without a deadline when a foreign peer sent it
     * @return the response
     * @throws Exception whatever went wrong, as of {@link RpcHandler#handle}
     */
    R handle(Q request, Headers headers) throws Exception;

    /**
     * A response, or what went wrong with it, was handed to the transport: what is to come after it may go out.
     *
     * @param response what {@link #handle} has returned
     */
    default void onAnswered(R response) {}
}
