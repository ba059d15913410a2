package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Over MQTT 3.1.1. */
final class MqttPeer implements PythonPeer {

    private final PythonVersion version;
    private final Mqtt3AsyncClient client;

    MqttPeer(String uri, PythonVersion version) {
        this.version = version;
        URI broker = URI.create(uri);
        client = Mqtt3Client.builder()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildAsync();
        client.connect().join();
    }

    @Override
    public void publish(String address, String message) {
        send(address, message, MqttQos.AT_MOST_ONCE);
    }

    private void send(String address, String message, MqttQos qos) {
        var unused = client.publishWith()
                .topic(address.replace('.', '/'))
                .qos(qos)
                .payload(message.getBytes(UTF_8))
                .send();
    }

    private MqttQos qosOfCalls() {
        return version == PythonVersion.V0_13_1 ? MqttQos.AT_LEAST_ONCE : MqttQos.AT_MOST_ONCE;
    }

    @Override
    public BlockingQueue<Received> subscribe(String pattern) {
        BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        subscribe(pattern.replace('.', '/').replace('*', '#'), received::add);
        return received;
    }

    private void subscribe(String filter, Consumer<Received> taker) {
        client.subscribeWith()
                .topicFilter(filter)
                .qos(qosOfCalls())
                .callback(message -> taker.accept(new Received(
                        message.getTopic().toString().replace('/', '.'),
                        new String(message.getPayloadAsBytes(), UTF_8),
                        Map.of())))
                .send()
                .join();
    }

    @Override
    public BlockingQueue<Received> request(String address, String data) {
        BlockingQueue<Received> reply = new LinkedBlockingQueue<>();
        String replyTo = PythonPeer.replyAddress();
        subscribe(replyTo, reply::add);
        send(address, version.call(replyTo, data), qosOfCalls());
        return reply;
    }

    @Override
    public BlockingQueue<Received> serve(String address, Function<String, String> answer) {
        BlockingQueue<Received> requests = new LinkedBlockingQueue<>();
        subscribe(address.replace('.', '/'), request -> {
            requests.add(request);
            String payload = version.call("", answer.apply(Envelopes.data(request.payload())));
            send(Envelopes.replyTo(request.payload()), payload, qosOfCalls());
        });
        return requests;
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
