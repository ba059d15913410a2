package io.commlib.runtime.transport.memory;

import io.commlib.runtime.transport.ClientLibrary;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportProvider;
import java.util.Optional;
import java.util.Set;

/** Connects to hubs of this JVM. */
public final class MemoryTransportProvider implements TransportProvider {

    /** For {@link java.util.ServiceLoader}. */
    public MemoryTransportProvider() {}

    @Override
    public Set<String> schemes() {
        return Set.of("memory");
    }

    @Override
    public Optional<ClientLibrary> library() {
        return Optional.empty();
    }

    @Override
    public Transport connect(ConnectionUri uri, TransportContext context) {
        String name = uri.secretRemainder();
        return new MemoryTransport(MemoryHub.join(name.startsWith("//") ? name.substring(2) : name), context);
    }
}
