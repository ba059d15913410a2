package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.ReceiveOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commlib-py 0.9.0 sends and expects, by a plain MQTT 3.1.1 client that does the same. */
class PythonPeerTest {

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
