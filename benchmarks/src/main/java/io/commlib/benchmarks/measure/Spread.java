package io.commlib.benchmarks.measure;

import java.util.Collection;

/**
 * Several measurements of one thing.
 *
 * @param median the middle one; of an even number, the mean of the middle two
 * @param min the least
 * @param max the most
 */
public record Spread(double median, double min, double max) {

    /**
     * Sums up.
     *
     * @param values at least one
     * @return their median and range
     */
    public static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
