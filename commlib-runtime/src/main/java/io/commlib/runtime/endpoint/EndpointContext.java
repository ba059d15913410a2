package io.commlib.runtime.endpoint;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.Transport;
import java.util.concurrent.Executor;

/**
 * The surroundings that a node gives its endpoints.
 *
 * @param node the node's name
 * @param transport how they speak
 * @param workers where the code of users runs
 * @param timer for short tasks that never block
 * @param settings what they have in common
 * @param frames turns messages into frames and back
 * @param open those that are open
 * @param window what is being published
 */
public record EndpointContext(
        String node,
        Transport transport,
        Executor workers,
        Timer timer,
        EndpointSettings settings,
        Frames frames,
        OpenEndpoints open,
        SendWindow window) {

    /**
     * The same surroundings over another transport.
     *
     * @param other how its endpoints speak
     * @return a context that shares all else
     */
    public EndpointContext withTransport(Transport other) {
        return new EndpointContext(node, other, workers, timer, settings, frames, open, window);
    }

    /**
     * The same surroundings for endpoints that never compress what they send.
     *
     * @return a context that shares all else
     */
    public EndpointContext uncompressed() {
        return new EndpointContext(node, transport, workers, timer, settings, frames.uncompressed(), open, window);
    }
}
