package io.commlib.runtime.rpc;

/**
 * How a service answers.
 *
 * @param concurrency how many requests are handled at once, at least 1; what comes above waits at the broker, where other
 *     services of the same address may take it
 */
public record RpcOptions(int concurrency) {

    /** 64 requests at once. */
    public static final RpcOptions DEFAULT = new RpcOptions(64);

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public RpcOptions {
        if (concurrency < 1) {
            throw new IllegalArgumentException("a concurrency of " + concurrency + " would let nothing through");
        }
    }
}
