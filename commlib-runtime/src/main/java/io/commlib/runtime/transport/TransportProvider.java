package io.commlib.runtime.transport;

import java.util.Set;

/**
 * Connects to one kind of broker; found with {@link java.util.ServiceLoader}. Its class loads without the client library
 * of the broker, so that a missing one can be named.
 */
public interface TransportProvider {

    /**
     * The schemes of connection uris that it understands.
     *
     * @return such as {@code redis} and {@code rediss}
     */
    Set<String> schemes();

    /**
     * Those of its schemes by which it speaks TLS.
     *
     * @return such as {@code rediss}; by default none
     */
    default Set<String> tlsSchemes() {
        return Set.of();
    }

    /**
     * The client library that it needs.
     *
     * @return none for one that needs no library
     */
    java.util.Optional<ClientLibrary> library();

    /**
     * Connects, and returns when the transport is {@link TransportState#READY}.
     *
     * @param uri where to; its scheme is one of {@link #schemes()}
     * @param context limits and threads
     * @return the transport
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached or refuses, in one line
     *     that says what to do
     */
    Transport connect(ConnectionUri uri, TransportContext context);
}
