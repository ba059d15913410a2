package io.commlib.benchmarks.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one measurement came to.
 *
 * @param values numbers by name, the one that ratios are made of first; a name ends with its unit
 */
public record Figures(Map<String, Double> values) {

    /** Copies, in the same order. */
    public Figures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * One number.
     *
     * @param name of one that there is
     * @return the number
     */
    public double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /**
     * The name of the number that contenders are compared by.
     *
     * @return the first one
     */
    public String mainName() {
        return values.keySet().iterator().next();
    }

    /**
     * The number that contenders are compared by.
     *
     * @return the first one
     */
    public double main() {
        return value(mainName());
    }
}
