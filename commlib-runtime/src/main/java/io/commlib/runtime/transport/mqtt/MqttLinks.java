package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportContext;
import io.reactivex.schedulers.Schedulers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes connections to one broker, in the newest version of MQTT that it has. Thread-safe. */
final class MqttLinks implements AutoCloseable {

    /** How long a connection may be silent; a dead peer is noticed within one and a half times that. */
    static final int KEEP_ALIVE_SECONDS = 20;

    /** What an envelope adds to a frame, at most. */
    private static final int ENVELOPE = 64 << 10;

    private static final int MAX_NAME = 40;

    private final MqttSettings settings;
    private final TransportContext context;
    private final EventLoops loops;
    private final String clientId;
    private volatile MqttSettings.Version version;

    MqttLinks(MqttSettings settings, TransportContext context) {
        this.settings = settings;
        this.context = context;
        this.loops = new EventLoops("mqtt-" + context.name(), 2);
        this.version = settings.version();
        String name = context.name().length() > MAX_NAME ? context.name().substring(0, MAX_NAME) : context.name();
        this.clientId = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Connects.
     *
     * @param role what the connection is for, in the name by which the broker shows it
     * @param listener told what happens
     * @return the connection; fails with {@link NotConnectedException}
     */
    CompletableFuture<MqttLink> connect(String role, MqttLink.Listener listener) {
        MqttSettings.Version first =
                version == MqttSettings.Version.V3 ? MqttSettings.Version.V3 : MqttSettings.Version.V5;
        try {
            return connect(role, listener, first)
                    .exceptionallyCompose(failure -> otherVersion(role, listener, failure));
        } catch (NotConnectedException unusableFile) {
            return CompletableFuture.failedFuture(unusableFile);
        }
    }

    private CompletableFuture<MqttLink> otherVersion(String role, MqttLink.Listener listener, Throwable failure) {
        if (version != MqttSettings.Version.NEWEST || !ConnectFailures.mayBeTheVersion(failure)) {
            return CompletableFuture.failedFuture(explained(failure));
        }
        return connect(role, listener, MqttSettings.Version.V3)
                .exceptionallyCompose(again -> CompletableFuture.failedFuture(explained(again)));
    }

    private CompletableFuture<MqttLink> connect(String role, MqttLink.Listener listener, MqttSettings.Version wanted) {
        MqttClientBuilder builder = MqttClient.builder()
                .identifier(clientId + "-" + role)
                .transportConfig(transportConfig())
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(loops)
                        .applicationScheduler(Schedulers.from(context.executor()))
                        .build());
        MqttLink link = wanted == MqttSettings.Version.V3
                ? new Mqtt3Link(builder, settings.login(), listener)
                : new Mqtt5Link(
                        builder, settings.login(), (long) context.limits().frameBytes() + ENVELOPE, listener);
        return link.connect().thenApply(accepted -> {
            version = wanted;
            return link;
        });
    }

    private MqttClientTransportConfig transportConfig() {
        long timeout = context.connectTimeout().toMillis();
        var config = MqttClientTransportConfig.builder()
                .serverHost(settings.host())
                .serverPort(settings.port())
                .socketConnectTimeout(timeout, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(timeout, TimeUnit.MILLISECONDS);
        return (settings.tls() ? config.sslConfig(sslConfig()) : config).build();
    }

    /** Read anew for each connection; without a verifier of host names of our own, the JVM verifies them as for HTTPS. */
    private MqttClientSslConfig sslConfig() {
        return MqttClientSslConfig.builder()
                .trustManagerFactory(context.tls().trustManagers())
                .keyManagerFactory(context.tls().keyManagers().orElse(null))
                .handshakeTimeout(context.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private NotConnectedException explained(Throwable failure) {
        return ConnectFailures.explained(settings, context.connectTimeout(), failure);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        loops.end();
    }
}
