package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.mqtt.protocol.Connack;
import io.commlib.runtime.transport.mqtt.protocol.ConnectOptions;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.mqtt.protocol.MqttClient;
import io.commlib.runtime.transport.mqtt.protocol.MqttException;
import io.commlib.runtime.transport.mqtt.protocol.MqttVersion;
import io.commlib.runtime.transport.mqtt.protocol.Subscription;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection in MQTT 5 or 3.1.1. */
final class BrokerLink implements MqttLink {

    /** How long a connection may be silent; a dead peer is noticed within one and a half times that. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    /** How long the broker keeps a session whose connection broke; in MQTT 5, 3.1.1 has no limit. */
    private static final int SESSION_SECONDS = 600;

    /** The most that there can be. */
    private static final int MOST_IN_FLIGHT = 65_535;

    /**
     * A broker of 3.1.1 cannot say how many messages of QoS 2 it takes before they are through. Mosquitto 2.0.11 takes 20, its
     * {@code max_inflight_messages}, and confirms what comes above as well, but drops it.
     */
    private static final int FEW_IN_FLIGHT = 20;

    private final Identity identity;
    private final Endpoint endpoint;
    private final MqttVersion version;
    private final MqttSettings.@Nullable Host session;
    private final int longestPacket;
    private final IoLoops loops;
    private final TransportContext context;
    private final Executor workers;
    private final MqttClient client;

    /**
     * Who connects.
     *
     * @param clientId by which the broker knows the connection
     * @param login user and password, or null
     * @param will what the broker publishes when the connection ends without a goodbye, or null
     */
    record Identity(
            String clientId,
            MqttSettings.@Nullable Login login,
            @Nullable Message will) {}

    /**
     * Makes one.
     *
     * @param identity who connects
     * @param endpoint to where
     * @param version of MQTT
     * @param session the broker, if the connection can be resumed there; or null
     * @param longestPacket the most bytes of a packet that the broker may send
     * @param loops threads of connections
     * @param context workers, where what waits for anything but a message to be sent continues, and a timer
     * @param listener told what happens
     */
    BrokerLink(
            Identity identity,
            Endpoint endpoint,
            MqttVersion version,
            MqttSettings.@Nullable Host session,
            int longestPacket,
            IoLoops loops,
            TransportContext context,
            Listener listener) {
        this.identity = identity;
        this.endpoint = endpoint;
        this.version = version;
        this.session = session;
        this.longestPacket = longestPacket;
        this.loops = loops;
        this.context = context;
        this.workers = context.executor();
        this.client = client(new MqttClient.Listener() {

            @Override
            public void onMessage(String topic, byte[] payload, boolean retained) {
                listener.onMessage(topic, payload, retained);
            }

            @Override
            public void onLost(MqttException cause) {
                listener.onLost(BrokerLink.this, cause);
            }
        });
    }

    private MqttClient client(MqttClient.Listener listener) {
        return new MqttClient(loops, workers, context.timer(), session != null, listener);
    }

    /** A session that a broker of 3.1.1 still has from before would take new messages for old ones: it is ended first. */
    @Override
    public CompletableFuture<?> connect() {
        return endsSessionsByConnecting() ? forgetSession().thenCompose(forgotten -> connect(false)) : connect(true);
    }

    private boolean endsSessionsByConnecting() {
        return version == MqttVersion.V3 && session != null;
    }

    /** In MQTT 3.1.1 only a connection without a session can end one, and does so by its name. */
    private CompletableFuture<Void> forgetSession() {
        MqttClient other = client(new Deaf());
        return onWorkers(other.connect(endpoint, options(true)).thenCompose(accepted -> other.disconnect(false)));
    }

    @Override
    public MqttSettings.@Nullable Host session() {
        return session;
    }

    @Override
    public boolean isOpen() {
        return client.isOpen();
    }

    @Override
    public CompletableFuture<Boolean> reconnect() {
        return connect(false).thenApply(Connack::sessionPresent);
    }

    private CompletableFuture<Connack> connect(boolean cleanStart) {
        return onWorkers(client.connect(endpoint, options(cleanStart)));
    }

    private ConnectOptions options(boolean cleanStart) {
        MqttSettings.@Nullable Login login = identity.login();
        return new ConnectOptions(
                version,
                identity.clientId(),
                login == null ? null : login.user(),
                login == null ? null : login.password(),
                KEEP_ALIVE_SECONDS,
                cleanStart,
                session != null ? SESSION_SECONDS : 0,
                longestPacket,
                endsSessionsByConnecting() ? FEW_IN_FLIGHT : MOST_IN_FLIGHT,
                identity.will());
    }

    @Override
    public CompletableFuture<Boolean> publish(Message message) {
        return client.publish(message);
    }

    @Override
    public void flush() {
        client.flush();
    }

    @Override
    public CompletableFuture<?> subscribe(String filter, boolean retained) {
        return onWorkers(client.subscribe(new Subscription(filter, session != null ? 2 : 1, retained)));
    }

    @Override
    public CompletableFuture<?> unsubscribe(String filter) {
        return onWorkers(client.unsubscribe(filter));
    }

    @Override
    public CompletableFuture<?> disconnect() {
        CompletableFuture<Void> told = onWorkers(client.disconnect(session != null));
        return endsSessionsByConnecting() ? told.thenCompose(done -> forgetSession()) : told;
    }

    private <T> CompletableFuture<T> onWorkers(CompletableFuture<T> told) {
        return told.whenCompleteAsync((answer, failure) -> {}, workers);
    }

    /** Takes nothing. */
    private static final class Deaf implements MqttClient.Listener {

        @Override
        public void onMessage(String topic, byte[] payload, boolean retained) {
            // Without a subscription there is none.
        }

        @Override
        public void onLost(MqttException cause) {
            // It is to end.
        }
    }
}
