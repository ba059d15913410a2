package io.commlib.benchmarks.measure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one contender did in one contest.
 *
 * @param contender its name
 * @param figures the median and range of each number
 * @param ratios of each number to that of the baseline, round by round; empty where there is no baseline
 * @param failure why it could not be measured, or null; then there are no figures
 */
public record Result(
        String contender,
        Map<String, Spread> figures,
        Map<String, Spread> ratios,
        @Nullable String failure) {}
