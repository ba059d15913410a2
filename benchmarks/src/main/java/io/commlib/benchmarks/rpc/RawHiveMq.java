package io.commlib.benchmarks.rpc;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The HiveMQ client: response topics of MQTT 5.
 *
 * @param qos of requests and replies
 */
record RawHiveMq(MqttQos qos) implements RpcContender {

    @Override
    public String name() {
        return "raw hivemq, QoS " + qos.getCode();
    }

    @Override
    public Broker broker() {
        return Broker.MOSQUITTO;
    }

    @Override
    public boolean baseline() {
        return qos == MqttQos.AT_MOST_ONCE;
    }

    @Override
    public RpcSession open(int inFlight) {
        String requests = "bench/raw/echo/" + qos.getCode();
        Json<Note> json = new Json<>(Note.class);
        Mqtt5AsyncClient server = connect(broker().uri());
        subscribe(server, requests, request -> {
            var unused = server.publish(Mqtt5Publish.builder()
                    .topic(request.getResponseTopic().orElseThrow())
                    .qos(qos)
                    .payload(json.encode(json.decode(request.getPayloadAsBytes())))
                    .build());
        });
        Mqtt5AsyncClient client = connect(broker().uri());
        String replies = "bench/raw/replies/" + UUID.randomUUID();
        Waiting waiting = new Waiting();
        subscribe(client, replies, reply -> waiting.answer(json.decode(reply.getPayloadAsBytes())));
        return new Session(server, client, requests, replies, waiting, json, qos);
    }

    private void subscribe(Mqtt5AsyncClient client, String topic, Consumer<Mqtt5Publish> handler) {
        client.subscribeWith()
                .topicFilter(topic)
                .qos(qos)
                .callback(handler)
                .send()
                .join();
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
            Mqtt5AsyncClient server,
            Mqtt5AsyncClient client,
            String requests,
            String replies,
            Waiting waiting,
            Json<Note> json,
            MqttQos qos)
            implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            CompletionStage<Note> answer = waiting.call(note);
            var unused = client.publish(Mqtt5Publish.builder()
                    .topic(requests)
                    .qos(qos)
                    .responseTopic(replies)
                    .payload(json.encode(note))
                    .build());
            return answer;
        }

        @Override
        public void close() {
            client.disconnect().join();
            server.disconnect().join();
        }
    }
}
