package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the broker keeps for those who come later. */
interface RetainedContract extends ContractCase {

    @Test
    @Must(8)
    default void aNewSubscriptionIsGivenTheLastRetainedFrameOnceAndBeforeAnythingNewer() {
        Peer peer = bench().open();
        peer.retain("s.x", "old");
        peer.retain("s.x", "last");

        Receiver receiver = bench().open().subscribeRetained("s.x");
        peer.publish("s.x", "newer").join();
        peer.publish("s.x", "newest").join();

        bench().patience().until(() -> assertThat(receiver.words()).contains("newest"));
        assertThat(receiver.words()).containsExactly("last", "newer", "newest");
    }

    @Test
    @Must(8)
    default void aPatternIsGivenTheRetainedFrameOfEachMatchingAddress() {
        Peer peer = bench().open();
        List.of("s.x", "s.y.z", "s", "t.x").forEach(address -> peer.retain(address, address));

        Receiver all = peer.subscribeRetained("s.*");
        Receiver inner = peer.subscribeRetained("*.x");

        bench().patience().until(() -> {
            assertThat(all.count()).isGreaterThanOrEqualTo(2);
            assertThat(inner.count()).isGreaterThanOrEqualTo(2);
        });
        peer.publish("s.x", "end").join();
        bench().patience().until(() -> {
            assertThat(all.words()).contains("end");
            assertThat(inner.words()).contains("end");
        });
        assertThat(all.words()).containsExactlyInAnyOrder("s.x", "s.y.z", "end");
        assertThat(inner.words()).containsExactlyInAnyOrder("s.x", "t.x", "end");
    }

    @Test
    @Must(8)
    default void onlyASubscriptionThatAsksIsGivenWhatIsRetained() {
        Peer peer = bench().open();
        peer.retain("s.x", "kept");

        Receiver asking = peer.subscribeRetained("s.x");
        Receiver other = peer.subscribe("s.x");
        Receiver otherPattern = peer.subscribe("s.*");
        peer.publish("s.x", "end").join();

        for (Receiver receiver : List.of(asking, other, otherPattern)) {
            bench().patience().until(() -> assertThat(receiver.words()).contains("end"));
        }
        assertThat(asking.words()).containsExactly("kept", "end");
        assertThat(other.words()).containsExactly("end");
        assertThat(otherPattern.words()).containsExactly("end");
    }

    @Test
    @Must(8)
    default void subscriptionsThatAreThereReceiveARetainedFrameAsAnyOther() {
        Peer peer = bench().open();
        List<Receiver> receivers = List.of(
                peer.subscribe("s.x"),
                peer.subscribeRetained("s.x"),
                bench().open().subscribe("s.*"));

        peer.retain("s.x", "kept");
        peer.publish("s.x", "end").join();

        for (Receiver receiver : receivers) {
            bench().patience().until(() -> assertThat(receiver.words()).contains("end"));
            assertThat(receiver.words()).containsExactly("kept", "end");
        }
    }

    @Test
    @Must(8)
    default void anEmptyRetainedFrameForgetsAndReachesNobody() {
        Peer peer = bench().open();
        Receiver there = peer.subscribe("s.x");
        peer.retain("s.x", "kept");
        bench().patience().until(() -> assertThat(there.words()).containsExactly("kept"));

        peer.forget("s.x");
        Receiver late = peer.subscribeRetained("s.x");
        peer.publish("s.x", "end").join();

        for (Receiver receiver : List.of(there, late)) {
            bench().patience().until(() -> assertThat(receiver.words()).contains("end"));
        }
        assertThat(there.words()).containsExactly("kept", "end");
        assertThat(late.words()).containsExactly("end");
    }

    @Test
    @Must(8)
    default void subscribingAmidRetainedFramesMissesNoneAndRepeatsNone() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();
        int last = 200;
        CompletableFuture<Void> publishing = publisher.inBackground(
                () -> IntStream.rangeClosed(0, last).forEach(i -> publisher.retain("s.x", Integer.toString(i))));

        List<Receiver> receivers = IntStream.range(0, 20)
                .mapToObj(i -> subscriber.subscribeRetained(i % 2 == 0 ? "s.x" : "s.*"))
                .toList();

        bench().patience().get(publishing);
        for (Receiver receiver : receivers) {
            bench().patience().until(() -> assertThat(receiver.words()).contains(Integer.toString(last)));
            List<Integer> numbers =
                    receiver.words().stream().map(Integer::valueOf).toList();
            assertThat(numbers)
                    .isEqualTo(
                            IntStream.rangeClosed(numbers.get(0), last).boxed().toList());
        }
    }
}
