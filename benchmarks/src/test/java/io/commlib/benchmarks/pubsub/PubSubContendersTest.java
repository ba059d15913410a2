package io.commlib.benchmarks.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Without RabbitMQ, which takes longer to start than all of these to run. */
final class PubSubContendersTest {

    static Stream<Arguments> contenders() {
        return PubSubSuite.contenders().stream()
                .filter(contender -> contender.broker() != Broker.RABBITMQ)
                .filter(contender -> contender.broker().available())
                .flatMap(contender -> PubSubSuite.DELIVERIES.stream()
                        .filter(contender::offers)
                        .map(delivery -> Arguments.of(contender, delivery)));
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void eachSubscriberIsGivenEachMessage(PubSubContender contender, Delivery delivery) throws Exception {
        try (Traffic traffic = new Traffic(contender, new Shape(2, 3), delivery)) {
            Figures figures = traffic.run("text", Duration.ofMillis(50));

            assertThat(figures.main()).isPositive();
            assertThat(figures.values()).containsEntry("lost", 0.0);
        }
    }
}
