package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KilledBrokerTest {

    private static final Address ADDRESS = new Address("killed.x");
    private static final PublishOptions CONFIRMED = new PublishOptions(Delivery.AT_LEAST_ONCE, false);

    @Test
    void everyConfirmedMessageArrivesThoughTheBrokerIsKilledUnderLoad() {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station subscriber = new Station(broker.uri());
                Station publisher = new Station(broker.uri())) {
            Set<String> received = Collections.synchronizedSet(new LinkedHashSet<>());
            subscriber
                    .transport()
                    .subscribe(new AddressPattern("killed.*"), new ReceiveOptions(10_000, false), (address, frame) -> {
                        received.add(Station.text(frame));
                        return CompletableFuture.completedFuture(null);
                    })
                    .ready()
                    .join();
            List<String> confirmed = new ArrayList<>();
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> {
                for (int i = 0; !stop.get(); i++) {
                    String number = Integer.toString(i);
                    var sent = publisher.transport().publish(ADDRESS, Station.frame(number), CONFIRMED);
                    if (sent.handle((done, failure) -> failure == null).join()) {
                        confirmed.add(number);
                    }
                }
            });

            for (int round = 0; round < 3; round++) {
                int before = received.size();
                await().until(() -> received.size() > before + 50);
                broker.kill();
                await().until(() -> publisher.transport().state() == TransportState.RECONNECTING);
                broker.restart();
                await().until(() -> publisher.transport().state() == TransportState.READY);
            }
            int before = received.size();
            await().until(() -> received.size() > before + 50);
            stop.set(true);
            publishing.join();

            await().untilAsserted(() -> assertThat(received).containsAll(confirmed));
            List<Integer> inOrder =
                    List.copyOf(received).stream().map(Integer::valueOf).toList();
            assertThat(inOrder).isSorted();
        }
    }

    /** Nobody was subscribed before, so that only the next broker can have given it to anybody. */
    @Test
    void whatWasConfirmedRightBeforeTheBrokerWasKilledIsSentAgain() {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station publisher = new Station(broker.uri())) {
            AtomicInteger confirmed = new AtomicInteger();
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> {
                for (int i = 1; !stop.get(); i++) {
                    var sent = publisher.transport().publish(ADDRESS, Station.frame(Integer.toString(i)), CONFIRMED);
                    if (sent.handle((done, failure) -> failure == null).join()) {
                        confirmed.set(i);
                    }
                }
            });
            await().until(() -> confirmed.get() > 20);

            broker.kill();
            String last = Integer.toString(confirmed.get());
            broker.restart();

            try (Station subscriber = new Station(broker.uri())) {
                Set<String> received = ConcurrentHashMap.newKeySet();
                subscriber
                        .transport()
                        .subscribe(
                                new AddressPattern("killed.*"), new ReceiveOptions(10_000, false), (address, frame) -> {
                                    received.add(Station.text(frame));
                                    return CompletableFuture.completedFuture(null);
                                });
                await().until(() -> received.contains(last));
            }
            stop.set(true);
            publishing.join();
        }
    }

    @Test
    void noCallOutlivesItsDeadlineAndServicesComeBack() {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station server = new Station(broker.uri());
                Station caller = new Station(broker.uri())) {
            List<CompletableFuture<?>> held = new CopyOnWriteArrayList<>();
            AtomicBoolean holding = new AtomicBoolean(true);
            server.transport()
                    .serve(ADDRESS, new ServeOptions(64), request -> {
                        if (holding.get()) {
                            held.add(new CompletableFuture<>());
                            return new CompletableFuture<>();
                        }
                        return CompletableFuture.completedFuture(Station.frame("1"));
                    })
                    .ready()
                    .join();
            Duration limit = Duration.ofSeconds(30);
            var waiting = caller.transport().request(ADDRESS, Station.request("0", limit));
            await().until(() -> held.size() == 1);

            broker.kill();

            await().until(waiting::isCompletedExceptionally);
            assertThat(waiting)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(NotConnectedException.class);
            await().until(() -> caller.transport().state() == TransportState.RECONNECTING);
            var meanwhile = caller.transport().request(ADDRESS, Station.request("0", limit));
            assertThat(meanwhile).isCompletedExceptionally();

            broker.restart();
            holding.set(false);
            await().until(() -> caller.transport().state() == TransportState.READY
                    && server.transport().state() == TransportState.READY);
            Deadline patience = Deadline.after(limit);
            assertThat(Station.text(caller.transport()
                            .request(ADDRESS, Station.request("0", patience.remaining()))
                            .join()))
                    .isEqualTo("1");
            assertThat(caller.transport().metrics().snapshot().reconnects()).isPositive();
        }
    }
}
