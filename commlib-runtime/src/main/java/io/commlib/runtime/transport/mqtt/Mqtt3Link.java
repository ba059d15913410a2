package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAck;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection in MQTT 3.1.1. */
final class Mqtt3Link implements MqttLink {

    /**
     * A broker of 3.1.1 cannot say how many messages of QoS 2 it takes before they are through. Mosquitto 2.0.11 takes 20, its
     * {@code max_inflight_messages}, and confirms what comes above as well, but drops it.
     */
    private static final Mqtt3ConnectRestrictions FEW_AT_ONCE =
            Mqtt3ConnectRestrictions.builder().sendMaximum(20).build();

    private final Mqtt3AsyncClient client;

    /** By the same name, to end the session, which in this version only a connection without one can. */
    private final Mqtt3AsyncClient other;

    private final Executor workers;
    private final @Nullable Outgoing lastWill;
    private final MqttSettings.@Nullable Host session;
    private volatile boolean connected;

    /**
     * Makes one.
     *
     * @param builder the client without a version
     * @param login user and password, or null
     * @param lastWill what the broker publishes when the connection ends without a goodbye, or null
     * @param session the broker, if the connection can be resumed there; or null
     * @param workers where what waits for anything but a message to be sent continues
     * @param listener told what happens
     */
    Mqtt3Link(
            MqttClientBuilder builder,
            MqttSettings.@Nullable Login login,
            @Nullable Outgoing lastWill,
            MqttSettings.@Nullable Host session,
            Executor workers,
            Listener listener) {
        this.workers = workers;
        this.lastWill = lastWill;
        this.session = session;
        Mqtt3ClientBuilder three = builder.addDisconnectedListener(context -> {
                    if (connected) {
                        connected = false;
                        listener.onLost(this, context.getCause());
                    }
                })
                .useMqttVersion3();
        three = login == null ? three : three.simpleAuth(auth(login));
        client = three.buildAsync();
        other = three.buildAsync();
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> listener.onMessage(
                        message.getTopic().toString(), message.getPayloadAsBytes(), message.isRetain()),
                Runnable::run);
    }

    private static Mqtt3SimpleAuth auth(MqttSettings.Login login) {
        var user = Mqtt3SimpleAuth.builder().username(login.user());
        return login.password() == null
                ? user.build()
                : user.password(login.password().getBytes(StandardCharsets.UTF_8))
                        .build();
    }

    /** A session that the broker still has from before would take new messages for old ones: it is ended first. */
    @Override
    public CompletableFuture<?> connect() {
        return session != null ? forgetSession().thenCompose(forgotten -> connect(false)) : connect(true);
    }

    private CompletableFuture<Void> forgetSession() {
        return onWorkers(other.connect(message(true)).thenCompose(accepted -> other.disconnect()));
    }

    @Override
    public MqttSettings.@Nullable Host session() {
        return session;
    }

    @Override
    public CompletableFuture<Boolean> reconnect() {
        return connect(false).thenApply(Mqtt3ConnAck::isSessionPresent);
    }

    private CompletableFuture<Mqtt3ConnAck> connect(boolean clean) {
        return onWorkers(client.connect(message(clean)))
                .whenComplete((accepted, failure) -> connected = failure == null);
    }

    private Mqtt3Connect message(boolean clean) {
        return Mqtt3Connect.builder()
                .restrictions(
                        session != null
                                ? FEW_AT_ONCE
                                : Mqtt3ConnectRestrictions.builder().build())
                .cleanSession(clean)
                .keepAlive(MqttLinks.KEEP_ALIVE_SECONDS)
                .willPublish(lastWill == null ? null : message(lastWill))
                .build();
    }

    @Override
    public CompletableFuture<Boolean> publish(Outgoing message) {
        return client.publish(message(message)).thenApply(result -> true);
    }

    private static Mqtt3Publish message(Outgoing message) {
        return Mqtt3Publish.builder()
                .topic(message.topic())
                .qos(message.qos(MqttQos.EXACTLY_ONCE))
                .retain(message.retained())
                .payload(message.payload())
                .build();
    }

    @Override
    public CompletableFuture<?> subscribe(String filter, boolean retained) {
        return onWorkers(client.subscribe(Mqtt3Subscribe.builder()
                .topicFilter(filter)
                .qos(session != null ? MqttQos.EXACTLY_ONCE : MqttQos.AT_LEAST_ONCE)
                .build()));
    }

    @Override
    public CompletableFuture<?> unsubscribe(String filter) {
        return onWorkers(client.unsubscribe(
                Mqtt3Unsubscribe.builder().topicFilter(filter).build()));
    }

    @Override
    public CompletableFuture<?> disconnect() {
        connected = false;
        CompletableFuture<Void> told = onWorkers(client.disconnect());
        return session != null ? told.thenCompose(done -> forgetSession()) : told;
    }

    private <T> CompletableFuture<T> onWorkers(CompletableFuture<T> told) {
        return told.whenCompleteAsync((answer, failure) -> {}, workers);
    }
}
