package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.MosquittoInspector;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlappingSubscriptionsTest {

    private static final ReceiveOptions OPTIONS = new ReceiveOptions(10_000, false);
    private static final int ROUNDS = 150;
    private static final int MOST_OPEN = 10;

    /** How far the publisher may be ahead of any subscriber, so that the broker drops nothing. */
    private static final int AHEAD = 100;

    private final String root = BrokerUnderTest.unique();
    private final Address address = new Address(root + ".a.b");
    private final List<String> patterns =
            List.of(root + ".*", root + ".a.*", root + ".*.b", root + ".a.b", "*.a.b", "*.*.b");

    @ParameterizedTest
    @CsvSource({"'', true", "'', false", "?version=3, true", "?version=3, false"})
    void eachSeesWhatIsPublishedAfterItIsReadyOnceAndInOrderWhileOthersComeAndGo(String query, boolean confirmed) {
        PublishOptions options = new PublishOptions(confirmed ? Delivery.AT_LEAST_ONCE : Delivery.AT_MOST_ONCE, false);
        try (Station publisher = new Station(Brokers.mosquitto() + query);
                Station subscriber = new Station(Brokers.mosquitto() + query)) {
            List<Seen> open = new CopyOnWriteArrayList<>();
            AtomicInteger published = new AtomicInteger();
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> publishing = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    while (!stop.get()) {
                        int number = published.getAndIncrement();
                        var frame = Station.frame(Integer.toString(number));
                        publisher.transport().publish(address, frame, options).join();
                        await().until(() -> open.stream().allMatch(seen -> seen.hasReached(number - AHEAD)));
                    }
                    publishing.complete(null);
                } catch (RuntimeException e) {
                    publishing.completeExceptionally(e);
                }
            });
            thread.start();

            Random random = new Random(42);
            List<Seen> all = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Seen seen = new Seen(subscriber, patterns.get(random.nextInt(patterns.size())));
                seen.registration.ready().join();
                seen.from = published.get();
                all.add(seen);
                open.add(seen);
                int enough = published.get() + random.nextInt(20);
                await().until(() -> published.get() > enough);
                while (open.size() > random.nextInt(MOST_OPEN)) {
                    Seen ending = open.remove(random.nextInt(open.size()));
                    ending.close(published.get() - 1);
                }
            }
            stop.set(true);
            publishing.join();
            open.forEach(seen -> seen.close(published.get()));

            all.forEach(Seen::requireEachOnceAndInOrder);
        }
    }

    /** What is subscribed to a pattern, and the numbers that have come. */
    private static final class Seen {

        private final String pattern;
        private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
        private final Registration registration;
        private volatile int last = -1;
        private volatile int from;
        private int to;

        Seen(Station station, String pattern) {
            this.pattern = pattern;
            this.registration = station.transport()
                    .subscribe(new AddressPattern(pattern), OPTIONS, (address, frame) -> {
                        int number = Integer.parseInt(Station.text(frame));
                        numbers.add(number);
                        last = number;
                        return CompletableFuture.completedFuture(null);
                    });
        }

        boolean hasReached(int number) {
            return from > number || last >= number;
        }

        /** Closes it when it has what is below a number. */
        void close(int end) {
            to = Math.max(from, end);
            await().until(() -> hasReached(to - 1));
            registration.close().join();
        }

        void requireEachOnceAndInOrder() {
            assertThat(numbers).as(pattern).doesNotHaveDuplicates().isSorted();
            assertThat(numbers.stream()
                            .filter(number -> number >= from && number < to)
                            .toList())
                    .as(pattern)
                    .isEqualTo(IntStream.range(from, to).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?version=3"})
    void messagesThatAreTheSameAreNotTakenForCopies(String query) {
        try (Station publisher = new Station(Brokers.mosquitto() + query);
                Station subscriber = new Station(Brokers.mosquitto() + query)) {
            List<AtomicInteger> counts = new ArrayList<>();
            List<Registration> registrations = new ArrayList<>();
            for (String pattern : patterns) {
                AtomicInteger count = new AtomicInteger();
                counts.add(count);
                registrations.add(
                        subscriber.transport().subscribe(new AddressPattern(pattern), OPTIONS, (from, frame) -> {
                            count.incrementAndGet();
                            return CompletableFuture.completedFuture(null);
                        }));
            }
            registrations.forEach(registration -> registration.ready().join());

            PublishOptions confirmed = new PublishOptions(Delivery.AT_LEAST_ONCE, false);
            for (int i = 0; i < 200; i++) {
                publisher
                        .transport()
                        .publish(address, Station.frame("\"same\""), confirmed)
                        .join();
                if (i == 100) {
                    registrations.get(0).close().join();
                }
            }

            counts.subList(1, counts.size())
                    .forEach(count ->
                            await().untilAsserted(() -> assertThat(count).hasValue(200)));
            publisher
                    .transport()
                    .publish(address, Station.frame("\"last\""), confirmed)
                    .join();
            counts.subList(1, counts.size())
                    .forEach(count ->
                            await().untilAsserted(() -> assertThat(count).hasValue(201)));
        }
    }

    @Test
    void aConnectionThatWasMadeForAnOverlapEndsWithIt() {
        MosquittoInspector broker = MosquittoInspector.of(Brokers.mosquitto());
        try (Station station = new Station(Brokers.mosquitto())) {
            Registration narrow = subscribe(station, root + ".x");
            int before = broker.holdings().size();

            Registration wide = subscribe(station, root + ".*");
            assertThat(broker.holdings()).hasSize(before + 1);

            wide.close().join();
            await().untilAsserted(() -> assertThat(broker.holdings()).hasSize(before));
            narrow.close().join();
        }
    }

    @Test
    void patternsThatOverlapTooDeeplyAreRefused() {
        try (Station station = new Station(Brokers.mosquitto())) {
            StringBuilder pattern = new StringBuilder(root);
            for (int depth = 0; depth < 16; depth++) {
                subscribe(station, pattern + ".*");
                pattern.append(".x");
            }

            assertThat(station.transport()
                            .subscribe(new AddressPattern(pattern.toString()), OPTIONS, (address, frame) -> {
                                throw new IllegalStateException("nothing is published");
                            })
                            .ready())
                    .failsWithin(Duration.ofSeconds(1))
                    .withThrowableThat()
                    .withCauseInstanceOf(RejectedException.class)
                    .withMessageContaining("overlaps with other patterns");
        }
    }

    private static Registration subscribe(Station station, String pattern) {
        Registration registration = station.transport()
                .subscribe(
                        new AddressPattern(pattern),
                        OPTIONS,
                        (address, frame) -> CompletableFuture.completedFuture(null));
        registration.ready().join();
        return registration;
    }

    /** Much is awaited here that comes at once. */
    private static ConditionFactory await() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }
}
