package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.transport.ClientLibrary;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportProvider;
import java.util.Optional;
import java.util.Set;

/** Connects to RabbitMQ, and to what else speaks AMQP 0-9-1 with direct reply-to. */
public final class AmqpTransportProvider implements TransportProvider {

    private static final ClientLibrary LIBRARY =
            new ClientLibrary("com.rabbitmq:amqp-client:5.37.1", "com.rabbitmq.client.ConnectionFactory");

    /** For {@link java.util.ServiceLoader}. */
    public AmqpTransportProvider() {}

    @Override
    public Set<String> schemes() {
        return Set.of(AmqpUri.PLAIN, AmqpUri.TLS);
    }

    @Override
    public Set<String> tlsSchemes() {
        return Set.of(AmqpUri.TLS);
    }

    @Override
    public Optional<ClientLibrary> library() {
        return Optional.of(LIBRARY);
    }

    @Override
    public Transport connect(ConnectionUri uri, TransportContext context) {
        return AmqpTransport.connect(AmqpUri.parse(uri), context);
    }
}
