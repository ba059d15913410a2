package io.commlib.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.model.Note;
import io.commlib.benchmarks.rpc.RpcSession;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CrossingTest {

    @Test
    void callsComeBackOverTheBridgeAndFromEachBrokerAlone() throws Exception {
        Note note = new Note(1, "text");
        try (Crossing crossing = new Crossing(Broker.REDIS, Broker.NONE);
                RpcSession over = crossing.bridgedCalls();
                RpcSession inTurn = crossing.callsInTurn()) {
            assertThat(over.call(note).toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .isEqualTo(note);
            assertThat(inTurn.call(note).toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .isEqualTo(note);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_MOST_ONCE", "AT_LEAST_ONCE"})
    void eachMessageCrossesTheBridgeOnce(Delivery delivery) throws Exception {
        try (Crossing crossing = new Crossing(Broker.NONE, Broker.REDIS);
                CrossingTraffic traffic = new CrossingTraffic(crossing, delivery)) {
            for (int round = 0; round < 2; round++) {
                Figures figures = traffic.run("text", Duration.ofMillis(50));

                assertThat(figures.value("of both at once")).isPositive();
                assertThat(figures.value("messages/s")).isPositive();
                assertThat(figures.values()).containsEntry("lost", 0.0).containsEntry("out of order", 0.0);
            }
        }
    }
}
