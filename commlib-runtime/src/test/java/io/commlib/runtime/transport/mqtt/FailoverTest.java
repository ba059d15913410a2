package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FailoverTest {

    private static final Address ADDRESS = new Address("failover.x");

    @Test
    void aHostThatDoesNotAnswerIsPassedOver() {
        String living = Brokers.mosquitto().substring("mqtt://".length());

        try (Station station = new Station("mqtt://127.0.0.1:1," + living)) {
            assertThat(station.transport().state()).isEqualTo(TransportState.READY);
        }
    }

    @Test
    void whenABrokerDiesTheNextOneTakesOverWithEverySubscription() {
        try (PrivateBroker first = Brokers.privateMosquitto();
                PrivateBroker second = Brokers.privateMosquitto();
                Station other = new Station(second.uri());
                Station station = new Station(first.uri() + "," + second.uri().substring("mqtt://".length()))) {
            List<String> narrow = new CopyOnWriteArrayList<>();
            List<String> wide = new CopyOnWriteArrayList<>();
            subscribe(station, "failover.x", narrow);
            subscribe(station, "failover.*", wide);
            publish(station, "1");
            await().until(() -> narrow.size() == 1 && wide.size() == 1);

            List<TransportState> states = new CopyOnWriteArrayList<>();
            station.transport().onStateChange(states::add);
            first.kill();

            await().untilAsserted(() ->
                    assertThat(states).containsExactly(TransportState.RECONNECTING, TransportState.READY));
            publish(other, "2");
            await().untilAsserted(() -> assertThat(narrow).containsExactly("1", "2"));
            await().untilAsserted(() -> assertThat(wide).containsExactly("1", "2"));
        }
    }

    @Test
    void aCallThatIsNotSentIsToldByItsAddress() {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station station = new Station(broker.uri())) {
            broker.kill();
            await().until(() -> station.transport().state() == TransportState.RECONNECTING);

            assertThat(station.transport().request(ADDRESS, Station.request("0", Duration.ofSeconds(5))))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(NotConnectedException.class)
                    .withMessage("nothing was sent to failover.x: the connection to the broker is being made anew");
        }
    }

    private static void subscribe(Station station, String pattern, List<String> received) {
        station.transport()
                .subscribe(new AddressPattern(pattern), new ReceiveOptions(10, false), (address, frame) -> {
                    received.add(Station.text(frame));
                    return CompletableFuture.completedFuture(null);
                })
                .ready()
                .join();
    }

    /** Not confirmed: what is confirmed right before the broker dies comes again. */
    private static void publish(Station station, String json) {
        station.transport()
                .publish(ADDRESS, Station.frame(json), new PublishOptions(Delivery.AT_MOST_ONCE, false))
                .join();
    }
}
