package io.commlib.benchmarks.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a table for each contest, as Markdown has them, and below it a line of JSON for each result, at once when it ends. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Spread SAME = new Spread(1, 1, 1);

    private final PrintStream out;
    private int failures;

    /**
     * Makes one.
     *
     * @param out where to
     */
    public Report(PrintStream out) {
        this.out = out;
    }

    /**
     * Says something about what follows.
     *
     * @param text one line
     */
    public void note(String text) {
        out.println(text);
        out.println();
    }

    /**
     * Says that something failed, which does not end the run.
     *
     * @param what failed
     * @param failure why
     */
    public void failed(String what, Throwable failure) {
        failures++;
        note(what + " failed: " + failure);
    }

    /**
     * How much failed so far.
     *
     * @return contenders in their settings, and what else was told to have failed
     */
    public int failures() {
        return failures;
    }

    /**
     * Closes what a contender had opened; tells when that fails.
     *
     * @param contender its name
     * @param opened what to close
     */
    public void close(String contender, AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            failed("closing " + contender, e);
        }
    }

    /**
     * Prints what came of a contest.
     *
     * @param suite such as rpc
     * @param setting what was the same for all contenders, by name
     * @param results of it
     */
    public void add(String suite, Setting setting, List<Result> results) {
        out.println(Stream.concat(
                        Stream.of("### " + suite),
                        setting.values().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()))
                .collect(Collectors.joining(" · ")));
        out.println();
        Table.of(rows(results)).forEach(out::println);
        out.println();
        results.stream().filter(result -> result.failure() != null).forEach(result -> {
            failures++;
            note(result.contender() + " failed: " + result.failure());
        });
        results.forEach(result -> out.println(line(suite, setting, result)));
        out.println();
    }

    private static List<List<String>> rows(List<Result> results) {
        List<String> names = results.stream()
                .filter(result -> result.failure() == null)
                .findFirst()
                .map(result -> List.copyOf(result.figures().keySet()))
                .orElse(List.of());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("contender", "ratio"));
        head.addAll(names);
        rows.add(head);
        results.forEach(result -> rows.add(row(result, names)));
        return rows;
    }

    private static List<String> row(Result result, List<String> names) {
        List<String> row = new ArrayList<>(List.of(result.contender()));
        if (result.failure() != null) {
            row.add("failed");
            return row;
        }
        row.add(shown(result.ratios().get(names.get(0))));
        names.forEach(name -> row.add(shown(result.figures().get(name)) + compared(name, result)));
        return row;
    }

    /** What costs time is told as a ratio, too. */
    private static String compared(String name, Result result) {
        Spread ratio = result.ratios().get(name);
        boolean tells = name.startsWith("p99 ") || name.startsWith("CPU ");
        return ratio == null || !tells || ratio.equals(SAME) ? "" : " ×" + shown(ratio.median());
    }

    private static String shown(@Nullable Spread spread) {
        if (spread == null) {
            return "";
        }
        String median = shown(spread.median());
        return spread.min() == spread.max()
                ? median
                : median + " (" + shown(spread.min()) + "–" + shown(spread.max()) + ")";
    }

    private static String shown(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String line(String suite, Setting setting, Result result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("suite", suite);
        line.putAll(setting.values());
        line.put("contender", result.contender());
        if (result.failure() != null) {
            line.put("failure", result.failure());
        }
        line.put("figures", result.figures());
        line.put("ratios", result.ratios());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can be written", e);
        }
    }
}
