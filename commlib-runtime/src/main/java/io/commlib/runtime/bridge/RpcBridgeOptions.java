package io.commlib.runtime.bridge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How requests are carried.
 *
 * @param concurrency how many requests may be under way, at least 1; what comes above waits at the source, where other services
 *     of the same address may take it
 * @param timeout how long a request may take whose caller did not say; positive
 * @param request what to make of each request, which is refused when that is nothing; null to carry it as it is
 * @param response what to make of each response that is no error; null to carry it as it is
 */
public record RpcBridgeOptions(
        int concurrency,
        Duration timeout,
        @Nullable Transformation request,
        @Nullable Transformation response) {

    /** 256 requests under way, 10 seconds, as they are. */
    public static final RpcBridgeOptions DEFAULT = new RpcBridgeOptions(256, Duration.ofSeconds(10), null, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when nothing would get through
     */
    public RpcBridgeOptions {
        if (concurrency < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "a bridge needs room for 1 request and some time for it, not " + concurrency + " and " + timeout);
        }
    }

    /**
     * The same with so many requests under way.
     *
     * @param requests at least 1
     * @return a copy
     */
    public RpcBridgeOptions withConcurrency(int requests) {
        return new RpcBridgeOptions(requests, timeout, request, response);
    }

    /**
     * The same with another time limit for requests that have none.
     *
     * @param limit positive
     * @return a copy
     */
    public RpcBridgeOptions withTimeout(Duration limit) {
        return new RpcBridgeOptions(concurrency, limit, request, response);
    }

    /**
     * The same with transformations.
     *
     * @param ofRequests replaces that before; null for none
     * @param ofResponses replaces that before; null for none
     * @return a copy
     */
    public RpcBridgeOptions withTransformations(
            @Nullable Transformation ofRequests, @Nullable Transformation ofResponses) {
        return new RpcBridgeOptions(concurrency, timeout, ofRequests, ofResponses);
    }
}
