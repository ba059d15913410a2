package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In MQTT 5 and 3.1.1. */
class ExactlyOnceTest {

    private static final Address ADDRESS = new Address("exactly.once");
    private static final PublishOptions ONCE = new PublishOptions(Delivery.EXACTLY_ONCE, false);

    @ParameterizedTest
    @ValueSource(strings = {"?version=5", "?version=3"})
    void theFourPacketsOfQos2GoInBothDirections(String query) {
        PacketLog log = new PacketLog();
        try (Wire wire = new Wire(Brokers.mosquitto(), log);
                Station station = new Station(wire.uri() + query)) {
            List<String> received = new CopyOnWriteArrayList<>();
            subscribe(station, "exactly.*", received, false);

            station.transport().publish(ADDRESS, Station.frame("1"), ONCE).join();

            await().untilAsserted(() -> assertThat(log.packets())
                    .contains("< SUBACK 2")
                    .contains("> PUBLISH 2", "< PUBREC", "> PUBREL", "< PUBCOMP")
                    .contains("< PUBLISH 2", "> PUBREC", "< PUBREL", "> PUBCOMP"));
            assertThat(received).containsExactly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?version=5", "?version=3"})
    void eachMessageArrivesOnceAndInOrderThoughConnectionsBreakAmidst(String query) {
        int count = 800;
        try (Wire toPublisher = new Wire(Brokers.mosquitto());
                Wire toSubscriber = new Wire(Brokers.mosquitto());
                Station publisher = new Station(toPublisher.uri() + query);
                Station subscriber = new Station(toSubscriber.uri() + query)) {
            List<String> received = new CopyOnWriteArrayList<>();
            subscribe(subscriber, "exactly.*", received, false);

            Semaphore window = new Semaphore(50);
            for (int i = 0; i < count; i++) {
                window.acquireUninterruptibly();
                var unused = publishAfterTheConnectionIsBack(publisher, Integer.toString(i))
                        .thenRun(window::release);
                if (i % 200 == 50) {
                    toPublisher.tear();
                } else if (i % 200 == 150) {
                    toSubscriber.tear();
                }
            }

            await().untilAsserted(() -> assertThat(received).hasSizeGreaterThanOrEqualTo(count));
            assertThat(received)
                    .isEqualTo(IntStream.range(0, count)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(publisher.transport().metrics().snapshot().reconnects()).isPositive();
            assertThat(subscriber.transport().metrics().snapshot().reconnects()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?version=5", "?version=3"})
    void aRetainedMessageComesToANewSubscriptionOnceAndBeforeAnythingNewer(String query) {
        PublishOptions kept = new PublishOptions(Delivery.EXACTLY_ONCE, true);
        try (Station station = new Station(Brokers.mosquitto() + query)) {
            station.transport().publish(ADDRESS, Station.frame("1"), kept).join();
            station.transport().publish(ADDRESS, Station.frame("2"), kept).join();
            List<String> received = new CopyOnWriteArrayList<>();

            subscribe(station, "exactly.*", received, true);
            station.transport().publish(ADDRESS, Station.frame("3"), ONCE).join();

            await().until(() -> received.contains("3"));
            assertThat(received).containsExactly("2", "3");
            Frame nothing = Frame.empty(Headers.builder(Headers.JSON).build());
            station.transport().publish(ADDRESS, nothing, kept).join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?version=5", "?version=3"})
    void aBrokerThatHasForgottenTheSessionIsGivenANewOne(String query) {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station station = new Station(broker.uri() + query)) {
            List<String> received = new CopyOnWriteArrayList<>();
            subscribe(station, "exactly.*", received, false);
            station.transport().publish(ADDRESS, Station.frame("1"), ONCE).join();
            await().until(() -> received.contains("1"));

            broker.kill();
            await().until(() -> station.transport().state() == TransportState.RECONNECTING);
            broker.restart();
            await().until(() -> station.transport().state() == TransportState.READY);
            publishAfterTheConnectionIsBack(station, "2").join();

            await().until(() -> received.contains("2"));
            assertThat(received).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?version=5", "?version=3"})
    void theSessionEndsWithTheTransport(String query) {
        PacketLog log = new PacketLog();
        try (Wire wire = new Wire(Brokers.mosquitto(), log);
                Station station = new Station(wire.uri() + query)) {
            subscribe(station, "exactly.*", new CopyOnWriteArrayList<>(), false);
        }

        String id = log.packets().stream()
                .filter(packet -> packet.startsWith("> CONNECT") && packet.endsWith("-once"))
                .findFirst()
                .orElseThrow()
                .substring("> CONNECT ".length());
        assertThat(hasSession(id)).isFalse();
    }

    private static boolean hasSession(String id) {
        URI broker = URI.create(Brokers.mosquitto());
        Mqtt3BlockingClient client = Mqtt3Client.builder()
                .identifier(id)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildBlocking();
        boolean present = client.connectWith().cleanSession(false).send().isSessionPresent();
        client.disconnect();
        client.connectWith().cleanSession(true).send();
        client.disconnect();
        return present;
    }

    private static Registration subscribe(Station station, String pattern, List<String> received, boolean retained) {
        ReceiveOptions options = new ReceiveOptions(10_000, retained, Delivery.EXACTLY_ONCE);
        Registration registration = station.transport()
                .subscribe(new AddressPattern(pattern), options, (address, frame) -> {
                    received.add(Station.text(frame));
                    return CompletableFuture.completedFuture(null);
                });
        registration.ready().join();
        return registration;
    }

    /** What fails at once was not sent, and may be sent again. */
    private static CompletableFuture<Void> publishAfterTheConnectionIsBack(Station station, String text) {
        CompletableFuture<Void> sent = publish(station, text);
        return sent.isCompletedExceptionally()
                ? await().until(() -> publish(station, text), again -> !again.isCompletedExceptionally())
                : sent;
    }

    private static CompletableFuture<Void> publish(Station station, String text) {
        return station.transport().publish(ADDRESS, Station.frame(text), ONCE);
    }
}
