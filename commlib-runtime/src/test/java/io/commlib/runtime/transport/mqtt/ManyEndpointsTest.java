package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.MosquittoInspector;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.ServeOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyEndpointsTest {

    private static final int MANY = 1_000;

    @Test
    void aThousandServicesAndSubscriptionsShareTwoConnectionsAndTheThreadsOfOne() {
        try (PrivateBroker broker = Brokers.privateMosquitto();
                Station station = new Station(broker.uri())) {
            Set<String> heard = ConcurrentHashMap.newKeySet();
            open(station, heard, 0, 1);
            exchange(station, 0);
            int threads = threads().size();
            Set<String> before = MosquittoInspector.of(broker.uri()).holdings();

            open(station, heard, 1, MANY);
            IntStream.range(0, MANY).forEach(number -> exchange(station, number));

            await().untilAsserted(() -> assertThat(heard).hasSize(MANY));
            assertThat(MosquittoInspector.of(broker.uri()).holdings()).isEqualTo(before);
            assertThat(connections(before)).isEqualTo(3);
            await().untilAsserted(() -> assertThat(threads()).hasSizeLessThanOrEqualTo(threads));
        }
    }

    /** With the inspector's own. */
    private static long connections(Set<String> holdings) {
        return holdings.stream().filter(line -> line.startsWith("connection")).count();
    }

    private static void open(Station station, Set<String> heard, int from, int to) {
        List<Registration> opened = IntStream.range(from, to)
                .boxed()
                .flatMap(number -> Stream.of(
                        station.transport()
                                .serve(
                                        new Address("many.service" + number),
                                        new ServeOptions(1),
                                        request -> CompletableFuture.completedFuture(
                                                Station.frame(Integer.toString(number)))),
                        station.transport()
                                .subscribe(
                                        new AddressPattern("many.topic" + number),
                                        new ReceiveOptions(10, false),
                                        (address, frame) -> {
                                            heard.add(address.text());
                                            return CompletableFuture.completedFuture(null);
                                        })))
                .toList();
        opened.forEach(registration -> registration.ready().join());
    }

    private static void exchange(Station station, int number) {
        var reply = station.transport()
                .request(new Address("many.service" + number), Station.request("0", Duration.ofSeconds(10)))
                .join();
        assertThat(Station.text(reply)).isEqualTo(Integer.toString(number));
        station.transport()
                .publish(new Address("many.topic" + number), Station.frame("0"), PublishOptions.PLAIN)
                .join();
    }

    /** Those of the connections and of the node, whose workers end when they have nothing to do. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("station"))
                .collect(Collectors.toSet());
    }
}
