package io.commlib.benchmarks.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is the same for all contenders of a contest.
 *
 * @param values by name, in the order to print them
 */
public record Setting(Map<String, String> values) {

    /** Copies, in the same order. */
    public Setting {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Makes one.
     *
     * @param namesAndValues a name, its value, and so on
     * @return with the values as text
     */
    public static Setting of(Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Setting(values);
    }
}
