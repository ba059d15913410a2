package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection in MQTT 3.1.1. */
final class Mqtt3Link implements MqttLink {

    private final Mqtt3AsyncClient client;
    private final @Nullable Outgoing lastWill;
    private volatile boolean connected;

    /**
     * Makes one.
     *
     * @param builder the client without a version
     * @param login user and password, or null
     * @param lastWill what the broker publishes when the connection ends without a goodbye, or null
     * @param listener told what happens
     */
    Mqtt3Link(
            MqttClientBuilder builder,
            MqttSettings.@Nullable Login login,
            @Nullable Outgoing lastWill,
            Listener listener) {
        this.lastWill = lastWill;
        Mqtt3ClientBuilder three = builder.addDisconnectedListener(context -> {
                    if (connected) {
                        connected = false;
                        listener.onLost(this, context.getCause());
                    }
                })
                .useMqttVersion3();
        client = (login == null ? three : three.simpleAuth(auth(login))).buildAsync();
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

    @Override
    public CompletableFuture<?> connect() {
        Mqtt3Connect connect = Mqtt3Connect.builder()
                .cleanSession(true)
                .keepAlive(MqttLinks.KEEP_ALIVE_SECONDS)
                .willPublish(lastWill == null ? null : message(lastWill))
                .build();
        return client.connect(connect).whenComplete((accepted, failure) -> connected = failure == null);
    }

    @Override
    public CompletableFuture<Boolean> publish(Outgoing message) {
        return client.publish(message(message)).thenApply(result -> true);
    }

    private static Mqtt3Publish message(Outgoing message) {
        return Mqtt3Publish.builder()
                .topic(message.topic())
                .qos(message.confirmed() ? MqttQos.AT_LEAST_ONCE : MqttQos.AT_MOST_ONCE)
                .retain(message.retained())
                .payload(message.payload())
                .build();
    }

    @Override
    public CompletableFuture<?> subscribe(String filter, boolean retained) {
        return client.subscribe(Mqtt3Subscribe.builder()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .build());
    }

    @Override
    public CompletableFuture<?> unsubscribe(String filter) {
        return client.unsubscribe(Mqtt3Unsubscribe.builder().topicFilter(filter).build());
    }

    @Override
    public CompletableFuture<?> disconnect() {
        connected = false;
        return client.disconnect();
    }
}
