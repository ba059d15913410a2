package io.commlib.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContestTest {

    private static final Effort THREE_ROUNDS = new Effort(true, 3, Duration.ofNanos(1), Duration.ofNanos(2));

    private final List<String> order = new ArrayList<>();

    @Test
    void contendersTakeTurnsWhoseOrderIsReversedEachRound() {
        var unused = Contest.run(List.of(entry("a", 9, 1, 1, 1), entry("b", 9, 1, 1, 1)), THREE_ROUNDS);

        assertThat(order).containsExactly("a", "b", "a", "b", "b", "a", "a", "b");
    }

    @Test
    void aRatioComparesEachRoundWithTheSameRoundOfTheBaseline() {
        List<Result> results =
                Contest.run(List.of(entry("a", 9, 10, 40, 90), entry("raw", 9, 10, 20, 30)), THREE_ROUNDS);

        assertThat(results.get(0).ratios()).containsEntry("calls/s", new Spread(2, 1, 3));
        assertThat(results.get(0).figures()).containsEntry("calls/s", new Spread(40, 10, 90));
    }

    @Test
    void oneThatFailsIsToldAndTheOthersGoOn() {
        Entry broken = new Entry("broken", false, time -> {
            throw new IllegalStateException("no answer");
        });
        List<Result> results = Contest.run(List.of(broken, entry("raw", 9, 1, 1, 1)), THREE_ROUNDS);

        assertThat(results.get(0).failure()).contains("no answer");
        assertThat(results.get(1).failure()).isNull();
    }

    private Entry entry(String name, double... values) {
        Deque<Double> left = new ArrayDeque<>();
        for (double value : values) {
            left.add(value);
        }
        return new Entry(name, name.equals("raw"), time -> {
            order.add(name);
            return new Figures(Map.of("calls/s", left.remove()));
        });
    }
}
