package io.commlib.benchmarks.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.model.Sample;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private final Ledger ledger = new Ledger(new Shape(1, 2), 0);

    @Test
    void whatOneSubscriberIsNotGivenIsLost() throws InterruptedException {
        receive(0, ledger.next(0, 1));

        assertThat(ledger.received()).isEqualTo(1);
        assertThat(ledger.lost()).isEqualTo(1);
    }

    @Test
    void aMessageAfterItsSuccessorIsOutOfOrder() throws InterruptedException {
        long first = ledger.next(0, 1);
        long second = ledger.next(0, 1);
        receive(0, second);
        receive(0, first);
        receive(1, first);
        receive(1, second);

        assertThat(ledger.outOfOrder()).isEqualTo(1);
        assertThat(ledger.lost()).isZero();
    }

    @Test
    void aPublisherWaitsForTheSlowestSubscriber() throws InterruptedException {
        long sent = 0;
        for (long next = ledger.next(0, 0); next > 0; next = ledger.next(0, 0)) {
            sent = next;
            receive(0, next);
        }
        receive(1, 1);

        assertThat(ledger.next(0, 0)).isEqualTo(sent + 1);
        assertThat(ledger.next(0, 0)).isZero();
    }

    @Test
    void aLateMessageOfAnEarlierAccountIsNotCounted() throws InterruptedException {
        Ledger later = new Ledger(new Shape(1, 1), 10);
        later.received(0, new Sample(0, 10, ""));
        later.received(0, new Sample(0, later.next(0, 1), ""));

        assertThat(later.received()).isEqualTo(1);
        assertThat(later.lost()).isZero();
    }

    private void receive(int subscriber, long sequence) {
        ledger.received(subscriber, new Sample(0, sequence, ""));
    }
}
