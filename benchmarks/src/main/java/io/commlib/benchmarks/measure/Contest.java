package io.commlib.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures contenders in turns, so that what else the machine does falls on all of them, and compares each round of one
 * with the same round of the baseline.
 */
public final class Contest {

    private final List<Entry> entries;
    private final Map<String, List<Figures>> measured = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    private Contest(List<Entry> entries) {
        this.entries = entries;
        entries.forEach(entry -> measured.put(entry.name(), new ArrayList<>()));
    }

    /**
     * Lets them run.
     *
     * @param entries in the order of the report
     * @param effort how often and how long
     * @return a result for each entry; one that failed is out from then on
     */
    public static List<Result> run(List<Entry> entries, Effort effort) {
        Contest contest = new Contest(entries);
        if (!effort.warmUp().isZero()) {
            entries.forEach(entry -> {
                var unused = contest.measure(entry, effort.warmUp());
            });
        }
        for (int round = 0; round < effort.rounds(); round++) {
            contest.round(round, effort.trial());
        }
        return contest.results();
    }

    /** Every other round goes backwards: nobody always runs after the same one. */
    private void round(int number, Duration time) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(number % 2 == 0 ? i : entries.size() - 1 - i);
            measure(entry, time).ifPresent(measured(entry)::add);
        }
    }

    private Optional<Figures> measure(Entry entry, Duration time) {
        if (failures.containsKey(entry.name())) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry.trial().run(time));
        } catch (Exception | LinkageError | AssertionError e) {
            failures.put(entry.name(), String.valueOf(e));
            return Optional.empty();
        }
    }

    private List<Figures> measured(Entry entry) {
        return measured.getOrDefault(entry.name(), List.of());
    }

    private List<Result> results() {
        Optional<Entry> baseline = entries.stream().filter(Entry::baseline).findFirst();
        return entries.stream().map(entry -> result(entry, baseline)).toList();
    }

    private Result result(Entry entry, Optional<Entry> baseline) {
        @Nullable String failure = failures.get(entry.name());
        if (failure != null) {
            return new Result(entry.name(), Map.of(), Map.of(), failure);
        }
        List<Figures> own = measured(entry);
        List<Figures> base = baseline.map(this::measured).orElse(List.of());
        Map<String, Spread> figures = new LinkedHashMap<>();
        Map<String, Spread> ratios = new LinkedHashMap<>();
        for (String name : own.get(0).values().keySet()) {
            figures.put(
                    name, Spread.of(own.stream().map(each -> each.value(name)).toList()));
            if (base.size() == own.size()) {
                ratios.put(name, Spread.of(ratios(name, own, base)));
            }
        }
        return new Result(entry.name(), figures, ratios, null);
    }

    private static List<Double> ratios(String name, List<Figures> own, List<Figures> base) {
        return IntStream.range(0, own.size())
                .mapToObj(round ->
                        ratio(own.get(round).value(name), base.get(round).value(name)))
                .toList();
    }

    /** Of nothing to nothing it is 1: neither lost a message. */
    private static double ratio(double own, double base) {
        return own == base ? 1 : own / base;
    }
}
