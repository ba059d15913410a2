package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.RabbitMqProcess;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A broker that is short of memory: its alarm is real. */
class BlockedBrokerTest {

    private static final TransportLimits SMALL = new TransportLimits(2_000, 100, 100);

    @Test
    void whatIsPublishedWaitsWithinABoundAndGoesOnWhenTheBrokerHasMemoryAgain() {
        try (RabbitMqProcess broker = Brokers.rabbitMqProcess("vm_memory_high_watermark.absolute = 1MB");
                Rig publisher = new Rig(broker.uri());
                Rig small = new Rig(broker.uri(), SMALL);
                Rig subscriber = new Rig(broker.uri())) {
            List<String> received = new CopyOnWriteArrayList<>();
            subscriber.subscribe("blocked.x", (address, frame) -> {
                received.add(Rig.text(frame));
                return CompletableFuture.completedFuture(null);
            });

            CompletableFuture<Void> first = publisher.publish("blocked.x", "first", true);
            await().atMost(Rig.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(publisher.transport().blockedBecause()).contains("memory"));
            CompletableFuture<Void> second = publisher.publish("blocked.x", "second", true);
            CompletableFuture<Void> unconfirmed = publisher.publish("blocked.x", "third", false);

            assertThatThrownBy(() -> publisher
                            .request("blocked.service", "1", Duration.ofMillis(300))
                            .join())
                    .hasCauseInstanceOf(CallTimeoutException.class);
            assertThat(publisher.transport().state()).isEqualTo(TransportState.READY);
            assertThat(List.of(first, second, unconfirmed)).noneMatch(CompletableFuture::isDone);
            assertThat(received).isEmpty();
            fillsUpAndCloses(small);

            broker.control("set_vm_memory_high_watermark", "0.9");

            List.of(first, second, unconfirmed).forEach(Rig::get);
            Rig.get(publisher.publish("blocked.x", "fourth", true));
            assertThat(publisher.transport().blockedBecause()).isNull();
            await().atMost(Rig.PATIENCE)
                    .untilAsserted(() -> assertThat(received).containsExactly("first", "second", "third", "fourth"));
        }
    }

    /** Without waiting for the broker to take what it has no memory for. */
    private static void fillsUpAndCloses(Rig rig) {
        CompletableFuture<Void> first = rig.publish("blocked.y", "first", true);
        await().atMost(Rig.PATIENCE).until(() -> rig.transport().blockedBecause() != null);

        CompletableFuture<Void> tooMuch = await().atMost(Rig.PATIENCE)
                .until(
                        () -> rig.publish("blocked.y", "x".repeat(1_900), true),
                        CompletableFuture::isCompletedExceptionally);

        assertThatThrownBy(tooMuch::join)
                .hasCauseInstanceOf(RejectedException.class)
                .hasMessageContaining("the broker takes no messages")
                .hasMessageContaining("memory");
        rig.transport().close();
        assertThat(first).isCompletedExceptionally();
    }
}
