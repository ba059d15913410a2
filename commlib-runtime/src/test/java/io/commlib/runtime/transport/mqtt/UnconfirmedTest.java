package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Slots;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnconfirmedTest {

    private final Timer timer = new Timer("unconfirmed-test");
    private final Slots slots = new Slots(10);
    private final Unconfirmed unconfirmed = new Unconfirmed(
            slots,
            new TransportMetrics(),
            new TransportContext("test", Duration.ofSeconds(1), false, TransportLimits.DEFAULT, Runnable::run, timer));

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void whatWaitsForAConnectionFailsWhenItIsGivenUpAndMakesRoom() {
        CompletableFuture<Void> confirmed = publish();
        assertThat(confirmed).isNotDone();

        unconfirmed.abandon();

        assertThatItWasGivenUp(confirmed);
    }

    @Test
    void whatComesAfterAllWasGivenUpFailsAtOnceAndMakesRoom() {
        unconfirmed.abandon();

        assertThatItWasGivenUp(publish());
    }

    private CompletableFuture<Void> publish() {
        assertThat(slots.reserve(1)).isEqualTo(1);
        return unconfirmed.publish(new Message("a/b", new byte[0], 1, false, 0));
    }

    private void assertThatItWasGivenUp(CompletableFuture<Void> confirmed) {
        assertThat(confirmed)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ClosedException.class)
                .withMessageContaining("a.b");
        assertThat(slots.taken()).isZero();
    }
}
