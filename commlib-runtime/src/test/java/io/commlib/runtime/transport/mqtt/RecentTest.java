package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent recent = new Recent();

    @Test
    void messagesComeInTheOrderOfTheCallsAndOnce() {
        Message first = message(1);
        Message second = message(1);

        recent.add(2, second);
        recent.add(1, first);

        assertThat(recent.take()).extracting(Recent.Confirmed::message).containsExactly(first, second);
        assertThat(recent.take()).isEmpty();
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooManyOrTheyAreTooLong() {
        IntStream.rangeClosed(1, 10_000).forEach(number -> recent.add(number, message(1)));
        assertThat(recent.take()).hasSizeLessThanOrEqualTo(4_096);

        IntStream.rangeClosed(1, 10).forEach(number -> recent.add(number, message(1 << 20)));
        assertThat(recent.take()).hasSizeLessThanOrEqualTo(4);
    }

    private static Message message(int length) {
        return Outgoing.published("topic", new byte[length], Delivery.AT_LEAST_ONCE, false);
    }
}
