package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.LastWill;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastWillTest {

    private final Address address = new Address(BrokerUnderTest.unique() + ".gone");
    private final LastWill will = new LastWill(address, Station.frame("\"died\""));
    private final List<String> told = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "?version=3"})
    void theBrokerTellsThatANodeHasDied(String query) {
        Wire wire = new Wire(Brokers.mosquitto());
        try (Station watching = watch();
                Station dying = new Station(wire.uri() + query, will)) {
            assertThat(watching.transport().state()).isEqualTo(TransportState.READY);
            assertThat(dying.transport().state()).isEqualTo(TransportState.READY);
            assertThat(told).isEmpty();

            wire.close();

            await().untilAsserted(() -> assertThat(told).containsExactly("\"died\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?version=3"})
    void ofANodeThatWasClosedNothingIsTold(String query) {
        try (Station watching = watch()) {
            new Station(Brokers.mosquitto() + query, will).close();

            watching.transport()
                    .publish(address, Station.frame("\"after\""), new PublishOptions(Delivery.AT_LEAST_ONCE, false))
                    .join();
            await().untilAsserted(() -> assertThat(told).containsExactly("\"after\""));
        }
    }

    private Station watch() {
        Station station = new Station(Brokers.mosquitto());
        station.transport()
                .subscribe(new AddressPattern(address.text()), new ReceiveOptions(10, false), (from, frame) -> {
                    told.add(Station.text(frame));
                    return CompletableFuture.completedFuture(null);
                })
                .ready()
                .join();
        return station;
    }
}
