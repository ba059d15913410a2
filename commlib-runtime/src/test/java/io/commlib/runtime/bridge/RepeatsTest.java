package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final Address TOPIC = new Address("a.b");

    private static final int CARRIED = 64;

    private final AtomicLong now = new AtomicLong();
    private final Repeats repeats = new Repeats(CARRIED, now::get);

    @Test
    void ofManyEqualMessagesInARowOneIsHeldBackAndThenTheRowBeginsAgain() {
        assertThat(heldBackOf(CARRIED)).isZero();
        assertThat(heldBackOf(1)).isEqualTo(1);
        assertThat(heldBackOf(CARRIED)).isZero();
        assertThat(heldBackOf(1)).isEqualTo(1);
    }

    @Test
    void messagesThatTakeTheirTimeAreNotInARow() {
        assertThat(heldBackOf(CARRIED)).isZero();
        now.addAndGet(Repeats.GAP.toNanos() + 1);
        assertThat(heldBackOf(CARRIED)).isZero();
    }

    @Test
    void otherMessagesInBetweenDoNotEndARow() {
        assertThat(heldBackOf(CARRIED)).isZero();
        IntStream.range(0, Repeats.CAPACITY - 1)
                .forEach(i -> assertThat(repeats.isOneTooMany(message(i))).isFalse());
        assertThat(heldBackOf(1)).isEqualTo(1);
    }

    @Test
    void whatIsRememberedIsBounded() {
        assertThat(heldBackOf(CARRIED)).isZero();
        IntStream.range(0, Repeats.CAPACITY)
                .forEach(i -> assertThat(repeats.isOneTooMany(message(i))).isFalse());
        assertThat(heldBackOf(1)).isZero();
    }

    private long heldBackOf(int equal) {
        return IntStream.range(0, equal)
                .filter(i -> repeats.isOneTooMany(message(-1)))
                .count();
    }

    private static Fingerprint message(long body) {
        return new Fingerprint(TOPIC, body, 0);
    }
}
