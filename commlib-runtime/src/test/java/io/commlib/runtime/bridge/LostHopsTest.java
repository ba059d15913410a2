package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LostHopsTest {

    private static final Address TOPIC = new Address("a.b");

    private final AtomicLong now = new AtomicLong();
    private final LostHops hops = new LostHops(new AddressPattern("a.*"), now::get);

    @Test
    void whatIsExpectedGetsItsHopsBackAsOftenAsItWasPublished() {
        hops.expect(Fingerprint.of(TOPIC, frame("x")), List.of("first"));
        hops.expect(Fingerprint.of(TOPIC, frame("x")), List.of("second"));

        assertThat(hopsOf("x")).containsExactly("first");
        assertThat(hopsOf("y")).isEmpty();
        assertThat(hopsOf("x")).containsExactly("second");
        assertThat(hopsOf("x")).isEmpty();
    }

    @Test
    void anotherTopicIsAnotherMessage() {
        hops.expect(Fingerprint.of(new Address("a.c"), frame("x")), List.of("first"));

        assertThat(hopsOf("x")).isEmpty();
        assertThat(hops.takes(TOPIC)).isTrue();
        assertThat(hops.takes(new Address("b.c"))).isFalse();
    }

    @Test
    void whatDoesNotComeBackIsForgottenAfterAWhile() {
        hops.expect(Fingerprint.of(TOPIC, frame("x")), List.of("first"));
        now.set(LostHops.KEPT.toNanos());
        hops.expect(Fingerprint.of(TOPIC, frame("x")), List.of("second"));
        now.incrementAndGet();

        assertThat(hopsOf("x")).containsExactly("second");
        assertThat(hopsOf("x")).isEmpty();
    }

    @Test
    void theOldestIsForgottenWhenThereIsTooMuch() {
        for (int i = 0; i <= LostHops.CAPACITY; i++) {
            hops.expect(Fingerprint.of(TOPIC, frame("n" + i)), List.of("bridge"));
        }

        assertThat(hopsOf("n0")).isEmpty();
        assertThat(hopsOf("n1")).containsExactly("bridge");
    }

    private List<String> hopsOf(String body) {
        return hops.restore(TOPIC, frame(body)).headers().hops();
    }

    private static Frame frame(String body) {
        return Frame.of(Headers.builder(Headers.JSON).build(), body.getBytes(StandardCharsets.UTF_8));
    }
}
