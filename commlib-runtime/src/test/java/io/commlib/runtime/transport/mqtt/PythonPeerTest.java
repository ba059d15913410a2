package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.ServeOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commlib-py 0.9.0 sends and expects, by a plain MQTT 3.1.1 client that does the same. */
class PythonPeerTest {

    private static final Pattern REPLY_TO = Pattern.compile("\"reply_to\":\"([^\"]+)\"");

    private final Station station = new Station(Brokers.mosquitto());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private Mqtt3AsyncClient peer = Mqtt3Client.builder().buildAsync();

    @BeforeEach
    void connect() {
        URI uri = URI.create(Brokers.mosquitto());
        peer = Mqtt3Client.builder()
                .serverHost(uri.getHost())
                .serverPort(uri.getPort())
                .buildAsync();
        peer.connect().join();
    }

    @AfterEach
    void disconnect() {
        peer.disconnect().join();
        station.close();
    }

    private void publish(String topic, String payload) {
        peer.publishWith()
                .topic(topic)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send()
                .join();
    }

    @Test
    void aServiceAnswersAPythonClientOnceAtItsReplyTopic() {
        peer.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> received.add(new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8)),
                Runnable::run);
        station.transport()
                .serve(
                        new Address("python.sum"),
                        new ServeOptions(1),
                        request -> CompletableFuture.completedFuture(Station.frame("{\"c\":3}")))
                .ready()
                .join();
        peer.subscribeWith()
                .topicFilter("rpc-0bf0473a658243dd92794d0a7eb6cfb2")
                .send()
                .join();

        publish(
                "python/sum",
                "{\"header\":{\"timestamp\":1795379336616,\"reply_to\":\"rpc-0bf0473a658243dd92794d0a7eb6cfb2\"},"
                        + "\"data\":{\"a\":1,\"b\":2}}");

        await().until(() -> !received.isEmpty());
        assertThat(received).singleElement().asString().contains("\"header\":{").contains("\"data\":{\"c\":3}");
    }

    @Test
    void aPythonServiceThatRepeatsNoCorrelationIdIsUnderstood() {
        peer.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> {
                    Matcher replyTo = REPLY_TO.matcher(new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8));
                    if (replyTo.find()) {
                        var unused = peer.publishWith()
                                .topic(replyTo.group(1).replace('.', '/'))
                                .payload("{\"header\":{\"timestamp\":1,\"reply_to\":\"\"},\"data\":{\"c\":3}}"
                                        .getBytes(StandardCharsets.UTF_8))
                                .send();
                    }
                },
                Runnable::run);
        peer.subscribeWith().topicFilter("python/service").send().join();

        for (int i = 0; i < 3; i++) {
            var reply = station.transport()
                    .request(new Address("python.service"), Station.request("{\"a\":1}", Duration.ofSeconds(30)));
            assertThat(Station.text(reply.join())).isEqualTo("{\"c\":3}");
        }
    }

    @Test
    void aBareMessageIsTakenAndWhatIsNoMessageIsCounted() {
        station.transport()
                .subscribe(new AddressPattern("python.sonar.*"), new ReceiveOptions(10, false), (address, frame) -> {
                    received.add(address + " " + Station.text(frame));
                    return CompletableFuture.completedFuture(null);
                })
                .ready()
                .join();

        publish("python/sonar", "{\"not\":\"below\"}");
        publish("python/sonar/front", "{broken");
        publish("python/sonar/front", "{\"distance\":0.001}");

        await().until(() -> !received.isEmpty());
        assertThat(received).containsExactly("python.sonar.front {\"distance\":0.001}");
        assertThat(station.transport().metrics().snapshot().malformed()).isEqualTo(1);
    }
}
