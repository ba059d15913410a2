package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** Clients, and a broker that does what a test says; notes what the clients tell. */
abstract class ScriptedSetting implements MqttClient.Listener {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String WELCOME = "20 03 00 00 00";

    /** A message whose topic is {@code t} and whose payload is {@code 123}. */
    static final String HELLO = "30 07 00 01 74 00 31 32 33";

    final ScriptedBroker broker = new ScriptedBroker();
    final IoLoops loops = new IoLoops("test", 1);
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<MqttException> lost = new CopyOnWriteArrayList<>();

    /** Is called with the topic of each message, on the loop's thread. */
    volatile Consumer<String> taking = topic -> {};

    private final Workers workers = Workers.create("test");
    private final Timer timer = new Timer("test-timer");

    @AfterEach
    void close() {
        loops.close();
        workers.close();
        timer.close();
        broker.close();
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        messages.add(topic + " " + new String(payload, StandardCharsets.UTF_8));
        taking.accept(topic);
    }

    @Override
    public void onLost(MqttException cause) {
        lost.add(cause);
    }

    /** One whose messages end with their connection, or that keeps them for the next one. */
    final MqttClient client(boolean keepsMessages) {
        return new MqttClient(loops, workers, timer, keepsMessages, this);
    }

    /** Connects to a broker that answers so. */
    final Client open(MqttClient client, String connack) throws Exception {
        CompletableFuture<Connack> connected = connect(client, PATIENCE);
        Client server = broker.accept().welcome(connack);
        get(connected);
        return server;
    }

    final CompletableFuture<Connack> connect(MqttClient client, Duration timeout) {
        return client.connect(
                Endpoint.at("localhost", broker.port(), null, timeout),
                new ConnectOptions(MqttVersion.V5, "id", null, null, 20, false, 60, 1 << 20, 65_535, null));
    }

    static CompletableFuture<Boolean> publish(MqttClient client, String word, int qos) {
        CompletableFuture<Boolean> published =
                client.publish(new Message("t", word.getBytes(StandardCharsets.UTF_8), qos, false, 0));
        client.flush();
        return published;
    }

    static <T> T get(CompletableFuture<T> future) throws IOException, ExecutionException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("nothing happened", e);
        }
    }
}
