package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.ClientLibrary;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportProvider;
import java.util.Optional;
import java.util.Set;

/** Connects to Redis. */
public final class RedisTransportProvider implements TransportProvider {

    /** For {@link java.util.ServiceLoader}. */
    public RedisTransportProvider() {}

    @Override
    public Set<String> schemes() {
        return RedisUri.schemes();
    }

    @Override
    public Set<String> tlsSchemes() {
        return RedisUri.tlsSchemes();
    }

    @Override
    public Optional<ClientLibrary> library() {
        return Optional.empty();
    }

    @Override
    public Transport connect(ConnectionUri uri, TransportContext context) {
        return new RedisTransport(RedisConnections.open(uri, context), context);
    }
}
