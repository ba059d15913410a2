package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Eclipse Paho: its asynchronous client, a client for each side. It refuses more unacknowledged messages than the broker
 * allows, so the publisher waits for acknowledgements.
 */
final class Paho implements PubSubContender {

    /** Half of what Mosquitto allows by default: Paho tells of an acknowledgement before it has counted it itself. */
    private static final int MOST_UNACKNOWLEDGED = 10;

    @Override
    public String name() {
        return "Paho";
    }

    @Override
    public Broker broker() {
        return Broker.MOSQUITTO;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return true;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) throws MqttException {
        int qos = delivery == Delivery.AT_LEAST_ONCE ? 1 : 0;
        String topic = "bench/paho/" + qos;
        MqttAsyncClient subscribing = connect("subscriber" + qos);
        Json<Sample> json = new Json<>(Sample.class);
        subscribing.setCallback(new Receiver(message -> {
            for (int i = 0; i < shape.subscribers(); i++) {
                sink.received(i, json.decode(message.getPayload()));
            }
        }));
        subscribing.subscribe(topic, qos).waitForCompletion();
        return new Session(
                subscribing,
                connect("publisher" + qos),
                topic,
                qos,
                new Semaphore(MOST_UNACKNOWLEDGED),
                new Json<>(Sample.class));
    }

    private MqttAsyncClient connect(String name) throws MqttException {
        URI uri = URI.create(broker().uri());
        MqttAsyncClient client = new MqttAsyncClient(
                "tcp://" + uri.getHost() + ":" + uri.getPort(), "bench-paho-" + name, new MemoryPersistence());
        client.connect(new MqttConnectionOptions()).waitForCompletion();
        return client;
    }

    private record Session(
            MqttAsyncClient subscribing,
            MqttAsyncClient publishing,
            String topic,
            int qos,
            Semaphore free,
            Json<Sample> json)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) throws MqttException, InterruptedException {
            MqttMessage message = new MqttMessage(json.encode(sample));
            message.setQos(qos);
            free.acquire();
            publishing.publish(topic, message, null, new Released(free));
        }

        @Override
        public void close() throws MqttException {
            publishing.disconnect().waitForCompletion();
            publishing.close();
            subscribing.disconnect().waitForCompletion();
            subscribing.close();
        }
    }

    private record Receiver(Consumer<MqttMessage> handler) implements MqttCallback {

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            handler.accept(message);
        }

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void connectComplete(boolean again, String uri) {}

        @Override
        public void authPacketArrived(int reason, MqttProperties properties) {}
    }

    private record Released(Semaphore free) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken sent) {
            free.release();
        }

        @Override
        public void onFailure(IMqttToken sent, Throwable failure) {
            free.release();
        }
    }
}
