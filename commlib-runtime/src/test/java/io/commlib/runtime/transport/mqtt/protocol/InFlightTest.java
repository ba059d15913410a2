package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final int ALL = 65_535;

    private final InFlight inFlight = new InFlight();

    @Test
    void everyIdentifierIsUsedBeforeThereAreNone() {
        Set<Integer> identifiers = new HashSet<>();
        for (int i = 0; i < ALL; i++) {
            assertThat(inFlight.isFull()).isFalse();
            identifiers.add(add(i).id);
        }

        assertThat(inFlight.isFull()).isTrue();
        assertThat(identifiers).hasSize(ALL).contains(1, ALL).doesNotContain(0);

        Exchange one = Objects.requireNonNull(inFlight.get(777));
        inFlight.remove(one);
        assertThat(inFlight.isFull()).isFalse();
        assertThat(add(ALL).id).isEqualTo(777);
    }

    @Test
    void anIdentifierIsNotUsedAgainWhileItIsInUse() {
        Random random = new Random(3);
        Deque<Exchange> open = new ArrayDeque<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            if (open.size() < 100 && random.nextBoolean()) {
                Exchange exchange = add(i);
                assertThat(used.add(exchange.id)).isTrue();
                open.add(exchange);
            } else if (!open.isEmpty()) {
                Exchange over = random.nextBoolean() ? open.removeFirst() : open.removeLast();
                used.remove(over.id);
                assertThat(inFlight.get(over.id)).isSameAs(over);
                inFlight.remove(over);
            }
        }
        assertThat(inFlight.all()).hasSameSizeAs(open).isSortedAccordingTo((a, b) -> Long.compare(a.order, b.order));
    }

    private Exchange add(long order) {
        Exchange exchange = Exchange.unsubscribe("f");
        exchange.order = order;
        inFlight.add(exchange);
        return exchange;
    }
}
