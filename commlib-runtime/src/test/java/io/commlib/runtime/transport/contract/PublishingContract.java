package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.FrameHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a published frame. */
interface PublishingContract extends ContractCase {

    @Test
    @Must(2)
    default void eachOfManyOverlappingSubscriptionsReceivesEachFrameOnce() {
        Peer here = bench().open();
        Peer there = bench().open();
        List<Receiver> all = List.of(
                here.subscribe("s.x"),
                here.subscribe("s.x"),
                here.subscribe("s.*"),
                here.subscribe("*.x"),
                here.subscribe("*"),
                there.subscribe("s.x"),
                there.subscribe("s.*"));
        List<String> words = IntStream.range(0, 20).mapToObj(i -> "w" + i).toList();

        words.forEach(word -> bench().patience().get(here.publish("s.x", word)));
        bench().patience().get(here.publish("s.x", "end"));

        for (Receiver receiver : all) {
            bench().patience().until(() -> assertThat(receiver.words()).contains("end"));
            assertThat(receiver.words())
                    .startsWith(words.toArray(String[]::new))
                    .hasSize(words.size() + 1);
        }
    }

    @Test
    @Must(2)
    default void aFrameComesWithTheAddressItWasPublishedTo() {
        Peer peer = bench().open();
        Receiver receiver = peer.subscribe("s.*");

        peer.publish("s.x", "of x").join();
        peer.publish("s.y.z", "of y.z").join();

        bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(2));
        assertThat(receiver.wordsOf(bench().address("s.x"))).containsExactly("of x");
        assertThat(receiver.wordsOf(bench().address("s.y.z"))).containsExactly("of y.z");
    }

    @Test
    @Must(2)
    default void aSubscriptionThatIsReadyMissesNothing() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();

        for (int i = 0; i < 50; i++) {
            String address = "s.n" + i;
            Receiver receiver = subscriber.subscribe(i % 2 == 0 ? address : address + ".*");
            publisher.tell(i % 2 == 0 ? address : address + ".x", "first");
            bench().patience().until(() -> assertThat(receiver.words()).containsExactly("first"));
        }
    }

    @Test
    @Must({2, 4})
    default void whateverTheDeliveryEachFrameComesOnceAndInOrder() {
        Peer publisher = bench().open();
        List<Receiver> receivers = Stream.of(Delivery.values())
                .flatMap(delivery -> Stream.of(
                        publisher.subscribe("d.x", delivery),
                        publisher.subscribe("d.*", delivery),
                        bench().open().subscribe("*.x", delivery)))
                .toList();

        for (Delivery delivery : Delivery.values()) {
            List<String> words =
                    IntStream.range(0, 30).mapToObj(i -> delivery + " " + i).toList();
            words.stream()
                    .map(word -> publisher.publish("d.x", word, delivery))
                    .toList()
                    .forEach(bench().patience()::get);

            for (Receiver receiver : receivers) {
                bench().patience().until(() -> assertThat(receiver.words()).contains(words.get(29)));
                assertThat(receiver.words())
                        .filteredOn(word -> word.startsWith(delivery.toString()))
                        .isEqualTo(words);
            }
        }
    }

    @Test
    @Must(4)
    default void framesOfOneAddressArriveInTheOrderOfTheCalls() {
        Peer publisher = bench().open();
        List<Receiver> receivers =
                List.of(publisher.subscribe("s.x"), bench().open().subscribe("s.*"));
        List<String> words = IntStream.range(0, 500).mapToObj(i -> "w" + i).toList();

        List<CompletableFuture<Void>> sent =
                words.stream().map(word -> publisher.publish("s.x", word)).toList();

        sent.forEach(bench().patience()::get);
        for (Receiver receiver : receivers) {
            bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(words.size()));
            assertThat(receiver.words()).isEqualTo(words);
        }
    }

    @Test
    @Must(7)
    default void aSubscriptionGoesOnAfterItsHandlerThrowsOrFails() {
        Peer peer = bench().open();
        AtomicInteger calls = new AtomicInteger();
        FrameHandler faulty = (address, frame) -> {
            int call = calls.getAndIncrement();
            if (call == 0) {
                throw new IllegalStateException("thrown on purpose");
            }
            if (call == 1) {
                throw new AssertionError("thrown on purpose");
            }
            return call == 2
                    ? CompletableFuture.failedStage(new IllegalStateException("failed on purpose"))
                    : CompletableFuture.completedStage(null);
        };
        peer.subscribe("s.x", 1, faulty);

        for (int i = 1; i <= 5; i++) {
            int number = i;
            bench().patience().get(peer.publish("s.x", "w" + i));
            bench().patience().until(() -> assertThat(calls).hasValue(number));
        }
    }
}
