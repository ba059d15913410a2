package io.commlib.benchmarks.pubsub;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.net.URI;

/** The HiveMQ client: a client for each side, a callback for each subscriber. */
final class RawHiveMq implements PubSubContender {

    @Override
    public String name() {
        return "raw hivemq";
    }

    @Override
    public Broker broker() {
        return Broker.MOSQUITTO;
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return true;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        MqttQos qos = delivery == Delivery.AT_LEAST_ONCE ? MqttQos.AT_LEAST_ONCE : MqttQos.AT_MOST_ONCE;
        String topic = "bench/raw/" + qos.getCode();
        Mqtt5AsyncClient subscribing = connect(broker().uri());
        for (int i = 0; i < shape.subscribers(); i++) {
            int subscriber = i;
            Json<Sample> json = new Json<>(Sample.class);
            subscribing
                    .subscribeWith()
                    .topicFilter(topic)
                    .qos(qos)
                    .callback(message -> sink.received(subscriber, json.decode(message.getPayloadAsBytes())))
                    .send()
                    .join();
        }
        return new Session(subscribing, connect(broker().uri()), topic, qos, new Json<>(Sample.class));
    }

    private static Mqtt5AsyncClient connect(String uri) {
        URI broker = URI.create(uri);
        Mqtt5AsyncClient client = Mqtt5Client.builder()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildAsync();
        client.connect().join();
        return client;
    }

    private record Session(
            Mqtt5AsyncClient subscribing, Mqtt5AsyncClient publishing, String topic, MqttQos qos, Json<Sample> json)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            var unused = publishing.publish(Mqtt5Publish.builder()
                    .topic(topic)
                    .qos(qos)
                    .payload(json.encode(sample))
                    .build());
        }

        @Override
        public void close() {
            publishing.disconnect().join();
            subscribing.disconnect().join();
        }
    }
}
