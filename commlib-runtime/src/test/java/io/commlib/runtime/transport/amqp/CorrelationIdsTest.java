package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CorrelationIdsTest {

    private final CorrelationIds ids = new CorrelationIds();

    @Test
    void eachIdIsAnotherHoweverFastTheyAreMade() {
        assertThat(LongStream.generate(ids::next).parallel().limit(100_000)).doesNotHaveDuplicates();
    }

    @Test
    void anIdTellsWhenItWasMade() {
        long before = System.nanoTime() / 1_000_000;
        long madeAt = CorrelationIds.madeAt(ids.next());

        assertThat(madeAt).isBetween(before, System.nanoTime() / 1_000_000);
    }

    @Test
    void whatIsNoNumberIsNoneOfOurs() {
        assertThat(CorrelationIds.of(with(Long.toString(-7)))).isEqualTo(-7);
        assertThat(CorrelationIds.of(with("an id"))).isNull();
        assertThat(CorrelationIds.of(new BasicProperties())).isNull();
    }

    private static BasicProperties with(String id) {
        return new BasicProperties.Builder().correlationId(id).build();
    }
}
