package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.TransportLimits;
import org.junit.jupiter.api.Test;

/** What happens when frames come faster than a handler deals with them. */
interface BackPressureContract extends ContractCase {

    /** Few enough that a slow handler meets them. */
    TransportLimits SMALL = new TransportLimits(1 << 20, 1_000, 20);

    @Test
    @Must(6)
    default void noMoreFramesAreHandedOutThanThePrefetchAndAllOthersAreHeldBackOrCounted() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();
        Receiver slow = Receiver.holding();
        subscriber.subscribe("s.x", 3, slow);

        for (int i = 0; i < 12; i++) {
            publisher.tell("s.x", "w" + i);
        }

        bench().patience().until(() -> {
            slow.releaseOne();
            assertThat(slow.count() + subscriber.metrics().dropped()).isEqualTo(12);
        });
        assertThat(slow.mostHeld()).isEqualTo(3);
    }

    @Test
    @Must(6)
    default void aStuckSubscriptionDelaysNoOther() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();
        Receiver stuck = Receiver.holding();
        subscriber.subscribe("s.x", 2, stuck);
        Receiver sameAddress = subscriber.subscribe("s.x");
        Receiver pattern = subscriber.subscribe("s.*");

        for (int i = 0; i < 100; i++) {
            publisher.tell("s.x", "w" + i);
        }

        bench().patience().until(() -> {
            assertThat(sameAddress.count()).isEqualTo(100);
            assertThat(pattern.count()).isEqualTo(100);
        });
        assertThat(stuck.mostHeld()).isEqualTo(2);
    }

    @Test
    @Must({6, 18})
    default void aFloodIsHandedOutOrCountedToTheLastFrame() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open(SMALL);
        Receiver slow = Receiver.holding();
        subscriber.subscribe("s.x", 4, slow);
        Receiver witness = subscriber.subscribe("s.x");

        for (int i = 0; i < 2_000; i++) {
            publisher.tell("s.x", "w" + i);
            if (i % 10 == 0) {
                int sent = i + 1;
                bench().patience().until(() -> assertThat(witness.count()).isEqualTo(sent));
            }
        }
        bench().patience().until(() -> assertThat(witness.count()).isEqualTo(2_000));
        slow.releaseAll();

        bench().patience()
                .until(() -> assertThat(slow.count() + subscriber.metrics().dropped())
                        .isEqualTo(2_000));
        assertThat(slow.mostHeld()).isEqualTo(4);
        assertThat(slow.words()).startsWith("w0", "w1", "w2", "w3").doesNotHaveDuplicates();
    }
}
