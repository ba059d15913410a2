package io.commlib.runtime.rpc;

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
}
