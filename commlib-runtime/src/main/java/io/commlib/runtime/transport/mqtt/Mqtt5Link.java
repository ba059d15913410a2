package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.pubrec.Mqtt5PubRecReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection in MQTT 5. */
final class Mqtt5Link implements MqttLink {

    /** The most bytes of a packet in MQTT. */
    private static final int LONGEST_PACKET = 268_435_460;

    /** How long the broker keeps a session whose connection broke. */
    private static final int SESSION_SECONDS = 600;

    private final Mqtt5AsyncClient client;
    private final int longestPacket;
    private final Executor workers;
    private final @Nullable Outgoing lastWill;
    private final MqttSettings.@Nullable Host session;
    private volatile MqttQos strongest = MqttQos.EXACTLY_ONCE;
    private volatile boolean connected;

    /**
     * Makes one.
     *
     * @param builder the client without a version
     * @param login user and password, or null
     * @param lastWill what the broker publishes when the connection ends without a goodbye, or null
     * @param session the broker, if the connection can be resumed there; or null
     * @param longestPacket the most bytes of a packet that the broker may send
     * @param workers where what waits for anything but a message to be sent continues
     * @param listener told what happens
     */
    Mqtt5Link(
            MqttClientBuilder builder,
            MqttSettings.@Nullable Login login,
            @Nullable Outgoing lastWill,
            MqttSettings.@Nullable Host session,
            long longestPacket,
            Executor workers,
            Listener listener) {
        this.workers = workers;
        this.lastWill = lastWill;
        this.session = session;
        this.longestPacket = (int) Math.min(longestPacket, LONGEST_PACKET);
        Mqtt5ClientBuilder five = builder.addDisconnectedListener(context -> {
                    if (connected) {
                        connected = false;
                        listener.onLost(this, context.getCause());
                    }
                })
                .useMqttVersion5();
        client = (login == null ? five : five.simpleAuth(auth(login))).buildAsync();
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> listener.onMessage(
                        message.getTopic().toString(), message.getPayloadAsBytes(), message.isRetain()),
                Runnable::run);
    }

    private static Mqtt5SimpleAuth auth(MqttSettings.Login login) {
        var user = Mqtt5SimpleAuth.builder().username(login.user());
        return login.password() == null
                ? user.build()
                : user.password(login.password().getBytes(StandardCharsets.UTF_8))
                        .build();
    }

    @Override
    public CompletableFuture<?> connect() {
        return connect(true);
    }

    @Override
    public MqttSettings.@Nullable Host session() {
        return session;
    }

    @Override
    public CompletableFuture<Boolean> reconnect() {
        return connect(false).thenApply(Mqtt5ConnAck::isSessionPresent);
    }

    private CompletableFuture<Mqtt5ConnAck> connect(boolean anew) {
        Mqtt5Connect connect = Mqtt5Connect.builder()
                .cleanStart(anew)
                .sessionExpiryInterval(session != null ? SESSION_SECONDS : 0)
                .keepAlive(MqttLinks.KEEP_ALIVE_SECONDS)
                .willPublish(lastWill == null ? null : message(lastWill))
                .restrictions()
                .maximumPacketSize(longestPacket)
                .applyRestrictions()
                .build();
        return onWorkers(client.connect(connect)).whenComplete((accepted, failure) -> {
            connected = failure == null;
            if (accepted != null) {
                strongest = accepted.getRestrictions().getMaximumQos();
            }
        });
    }

    @Override
    public CompletableFuture<Boolean> publish(Outgoing message) {
        return client.publish(message(message)).thenApply(Mqtt5Link::reachedSomebody);
    }

    private Mqtt5Publish message(Outgoing message) {
        var publish = Mqtt5Publish.builder()
                .topic(message.topic())
                .qos(message.qos(strongest))
                .retain(message.retained())
                .payload(message.payload());
        return message.expirySeconds() == 0
                ? publish.build()
                : publish.messageExpiryInterval(message.expirySeconds()).build();
    }

    private static boolean reachedSomebody(Mqtt5PublishResult result) {
        if (result instanceof Mqtt5PublishResult.Mqtt5Qos1Result first) {
            return first.getPubAck().getReasonCode() != Mqtt5PubAckReasonCode.NO_MATCHING_SUBSCRIBERS;
        }
        return !(result instanceof Mqtt5PublishResult.Mqtt5Qos2Result second)
                || second.getPubRec().getReasonCode() != Mqtt5PubRecReasonCode.NO_MATCHING_SUBSCRIBERS;
    }

    @Override
    public CompletableFuture<?> subscribe(String filter, boolean retained) {
        return onWorkers(client.subscribe(Mqtt5Subscribe.builder()
                .topicFilter(filter)
                .qos(session != null ? MqttQos.EXACTLY_ONCE : MqttQos.AT_LEAST_ONCE)
                .retainHandling(retained ? Mqtt5RetainHandling.SEND : Mqtt5RetainHandling.DO_NOT_SEND)
                .build()));
    }

    @Override
    public CompletableFuture<?> unsubscribe(String filter) {
        return onWorkers(client.unsubscribe(
                Mqtt5Unsubscribe.builder().topicFilter(filter).build()));
    }

    @Override
    public CompletableFuture<?> disconnect() {
        connected = false;
        return onWorkers(
                session != null
                        ? client.disconnectWith().sessionExpiryInterval(0).send()
                        : client.disconnect());
    }

    private <T> CompletableFuture<T> onWorkers(CompletableFuture<T> told) {
        return told.whenCompleteAsync((answer, failure) -> {}, workers);
    }
}
