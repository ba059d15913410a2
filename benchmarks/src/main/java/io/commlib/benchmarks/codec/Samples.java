package io.commlib.benchmarks.codec;

import io.commlib.benchmarks.model.Path;
import io.commlib.benchmarks.model.Pose;
import io.commlib.benchmarks.model.Reading;
import java.util.Map;
import java.util.stream.IntStream;

/** What is written and read. */
final class Samples {

    private static final int POSES = 50;

    private Samples() {}

    /** Small and flat. */
    static Reading reading() {
        return new Reading("front-left", 123_456_789L, 0.8137, 21.25, 87, true, "DRIVING", null);
    }

    /** Nested and long. */
    static Path path() {
        return new Path(
                "robot-7",
                IntStream.range(0, POSES).mapToObj(Samples::pose).toList(),
                Map.of("floor", "2", "building", "north", "operator", "Jürgen"));
    }

    private static Pose pose(int number) {
        return new Pose(number * 0.25, Math.sqrt(number), number / 7.0, "map");
    }
}
