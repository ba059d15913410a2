package io.commlib.benchmarks.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Figures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without RabbitMQ, which takes longer to start than all of these to run. */
final class RpcContendersTest {

    static List<RpcContender> contenders() {
        return RpcSuite.contenders().stream()
                .filter(contender -> contender.broker() != Broker.RABBITMQ)
                .filter(contender -> contender.broker().available())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void answersEveryCallWithWhatWasAsked(RpcContender contender) throws Exception {
        try (RpcSession session = contender.open(8)) {
            Figures figures = RpcLoad.run(session, 100, 8, Duration.ofMillis(50));

            assertThat(figures.main()).isPositive();
        }
    }
}
