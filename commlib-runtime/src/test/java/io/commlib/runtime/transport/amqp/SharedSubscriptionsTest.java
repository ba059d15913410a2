package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Subscriptions of one node with one pattern that are delivered to at most once. */
class SharedSubscriptionsTest {

    private final String address = "shared." + UUID.randomUUID();

    @Test
    void shareAQueueUntilTheLastOneOfThemIsClosed() {
        Set<String> before = queues();
        try (Rig rig = new Rig(Brokers.rabbitMq())) {
            List<List<String>> words = IntStream.range(0, 3)
                    .<List<String>>mapToObj(i -> new CopyOnWriteArrayList<>())
                    .toList();
            List<Registration> all = words.stream()
                    .map(each -> subscribe(rig, address, collect(each)))
                    .toList();
            await().atMost(Rig.PATIENCE).until(() -> added(before).size() == 1);

            Rig.get(all.get(0).close());
            Rig.get(rig.publish(address, "news", true));

            await().atMost(Rig.PATIENCE).until(() -> words.get(2).equals(List.of("news")));
            assertThat(words.get(1)).containsExactly("news");
            assertThat(words.get(0)).isEmpty();
            assertThat(added(before)).hasSize(1);

            Rig.get(all.get(1).close());
            Rig.get(all.get(2).close());
            await().atMost(Rig.PATIENCE).until(() -> added(before).isEmpty());
        }
    }

    @Test
    void haveAQueueOfTheirOwnForEachPatternAndComeBackAfterTheLastOneWasClosed() {
        Set<String> before = queues();
        try (Rig rig = new Rig(Brokers.rabbitMq())) {
            List<String> words = new CopyOnWriteArrayList<>();
            Rig.get(subscribe(rig, address + ".*", frame -> {}).close());
            subscribe(rig, address + ".*", collect(words));
            subscribe(rig, address + ".x", collect(words));
            await().atMost(Rig.PATIENCE).until(() -> added(before).size() == 2);

            Rig.get(rig.publish(address + ".x", "news", true));

            await().atMost(Rig.PATIENCE).until(() -> words.equals(List.of("news", "news")));
        }
    }

    @Test
    void aNewOneIsNotGivenWhatTheBrokerHadSentBeforeItWasAskedFor() {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        List<String> early = new CopyOnWriteArrayList<>();
        List<String> late = new CopyOnWriteArrayList<>();
        try (Rig publisher = new Rig(Brokers.rabbitMq());
                Rig rig = new Rig(Brokers.rabbitMq())) {
            subscribe(rig, address, frame -> {
                blocked.countDown();
                Rig.await(released);
                early.add(frame);
            });
            Rig.get(publisher.publish(address, "first", true));
            Rig.await(blocked);
            Rig.get(publisher.publish(address, "second", true));
            Rig.get(publisher.publish(address, "third", true));

            Registration second = register(rig, address, collect(late));
            released.countDown();
            Rig.get(second.ready());
            Rig.get(publisher.publish(address, "fourth", true));

            await().atMost(Rig.PATIENCE).until(() -> early.size() == 4);
            await().atMost(Rig.PATIENCE).until(() -> !late.isEmpty());
            assertThat(late).containsExactly("fourth");
        }
    }

    @Test
    void aSlowOneLosesAndCountsWhatIsAboveItsBound() {
        int heldBack = 5;
        int prefetch = 10;
        CompletableFuture<Void> done = new CompletableFuture<>();
        List<String> slow = new CopyOnWriteArrayList<>();
        List<String> quick = new CopyOnWriteArrayList<>();
        try (Rig rig = new Rig(Brokers.rabbitMq(), new TransportLimits(1 << 20, 100, heldBack))) {
            register(rig, address, (from, frame) -> {
                slow.add(Rig.text(frame));
                return done;
            });
            subscribe(rig, address, collect(quick));
            List<String> words = IntStream.range(0, 40).mapToObj(i -> "w" + i).toList();

            words.forEach(word -> Rig.get(rig.publish(address, word, true)));

            await().atMost(Rig.PATIENCE).until(() -> quick.equals(words));
            assertThat(slow).isEqualTo(words.subList(0, prefetch));
            assertThat(rig.metrics().dropped()).isEqualTo(40 - prefetch - heldBack);
            done.complete(null);
            await().atMost(Rig.PATIENCE).until(() -> slow.equals(words.subList(0, prefetch + heldBack)));
        }
    }

    @Test
    void allComeBackAfterALostConnectionAndOneThatCameMeanwhileBegins() {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        List<String> meanwhile = new CopyOnWriteArrayList<>();
        try (Wire wire = new Wire(Brokers.rabbitMq());
                Rig publisher = new Rig(Brokers.rabbitMq());
                Rig rig = new Rig(wire.uri())) {
            List<TransportState> states = new CopyOnWriteArrayList<>();
            CompletableFuture<Registration> late = new CompletableFuture<>();
            rig.transport().onStateChange(state -> {
                states.add(state);
                if (state == TransportState.RECONNECTING) {
                    late.complete(register(rig, address, collect(meanwhile)));
                }
            });
            subscribe(rig, address, collect(first));
            subscribe(rig, address, collect(second));

            wire.tear();
            await().atMost(Rig.PATIENCE)
                    .until(() -> states.equals(List.of(TransportState.RECONNECTING, TransportState.READY)));
            Rig.get(Rig.get(late).ready());
            Rig.get(publisher.publish(address, "news", true));

            for (List<String> words : List.of(first, second, meanwhile)) {
                await().atMost(Rig.PATIENCE).until(() -> words.equals(List.of("news")));
            }
        }
    }

    @Test
    void handOutNothingMoreAndWaitNoLongerWhenTheirNodeIsClosed() {
        List<String> words = new CopyOnWriteArrayList<>();
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Registration waiting;
        try (Rig publisher = new Rig(Brokers.rabbitMq())) {
            try (Rig rig = new Rig(Brokers.rabbitMq())) {
                subscribe(rig, address, word -> {
                    blocked.countDown();
                    Rig.await(released);
                    words.add(word);
                });
                Rig.get(publisher.publish(address, "first", true));
                Rig.get(publisher.publish(address, "second", true));
                Rig.await(blocked);
                waiting = register(rig, address, collect(words));
                CompletableFuture<Void> closing =
                        CompletableFuture.runAsync(rig.transport()::close, task -> new Thread(task).start());
                await().atMost(Rig.PATIENCE).until(() -> rig.transport().state() == TransportState.CLOSED);
                await().atMost(Rig.PATIENCE).until(() -> waiting.ready().isDone());
                released.countDown();
                Rig.get(closing);
            }
        }
        assertThat(waiting.ready())
                .failsWithin(Rig.PATIENCE)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ClosedException.class);
        assertThat(words).containsExactly("first");
    }

    private static Set<String> queues() {
        return BrokerEvents.of(Brokers.rabbitMq()).held();
    }

    private static List<String> added(Set<String> before) {
        return queues().stream()
                .filter(line -> line.startsWith("queue commlib:") && !before.contains(line))
                .toList();
    }

    /** Handles what it is given before it is done with it. */
    private interface Words {

        void take(String word);
    }

    private static Words collect(List<String> words) {
        return words::add;
    }

    private static Registration subscribe(Rig rig, String pattern, Words words) {
        Registration subscription = register(rig, pattern, words);
        Rig.get(subscription.ready());
        return subscription;
    }

    private static Registration register(Rig rig, String pattern, Words words) {
        return register(rig, pattern, (from, frame) -> {
            words.take(Rig.text(frame));
            return CompletableFuture.completedFuture(null);
        });
    }

    private static Registration register(Rig rig, String pattern, FrameHandler handler) {
        return rig.transport()
                .subscribe(new AddressPattern(pattern), new ReceiveOptions(10, false, Delivery.AT_MOST_ONCE), handler);
    }
}
