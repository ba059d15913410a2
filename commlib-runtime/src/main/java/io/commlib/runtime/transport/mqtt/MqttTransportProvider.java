package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.ClientLibrary;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportProvider;
import java.util.Optional;
import java.util.Set;

/** Connects to MQTT brokers. */
public final class MqttTransportProvider implements TransportProvider {

    /** For {@link java.util.ServiceLoader}. */
    public MqttTransportProvider() {}

    @Override
    public Set<String> schemes() {
        return Set.of("mqtt", MqttSettings.TLS);
    }

    @Override
    public Set<String> tlsSchemes() {
        return Set.of(MqttSettings.TLS);
    }

    @Override
    public Optional<ClientLibrary> library() {
        return Optional.empty();
    }

    @Override
    public Transport connect(ConnectionUri uri, TransportContext context) {
        return MqttTransport.connect(MqttSettings.of(uri), context);
    }
}
