package io.commlib.runtime.transport;

/**
 * How a service takes requests.
 *
 * @param concurrency how many requests may be handed out without a reply, at least 1; what comes above waits at the
 *     broker, where other services of the same address may take it
 */
public record ServeOptions(int concurrency) {

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException when there is no room for a single request
     */
    public ServeOptions {
        if (concurrency < 1) {
            throw new IllegalArgumentException("a concurrency of " + concurrency + " would let nothing through");
        }
    }
}
