package io.commlib.gateway.report;

import io.commlib.gateway.route.RouteStatus;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line for each change of a route, and now and then one for each that has counted something. */
public final class LineView implements View {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(30);

    private final PrintStream out;
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> counts = new HashMap<>();
    private long counted = System.nanoTime();

    /**
     * Writes lines.
     *
     * @param out where to
     */
    public LineView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(List<RouteStatus> routes) {
        for (RouteStatus status : routes) {
            if (status.state() == RouteStatus.State.WAITING && status.problem().isEmpty()) {
                continue;
            }
            String name = status.route().name();
            String state = Texts.state(status) + ", " + status.route().kind().word() + " " + Texts.way(status)
                    + (status.problem().isEmpty() ? "" : ": " + status.problem());
            if (!state.equals(states.put(name, state))) {
                out.println(name + ": " + state);
            }
        }
        if (System.nanoTime() - counted > BETWEEN_COUNTS.toNanos()) {
            counted = System.nanoTime();
            showCounts(routes);
        }
    }

    private void showCounts(List<RouteStatus> routes) {
        for (RouteStatus status : routes) {
            String name = status.route().name();
            String text = Texts.counts(status.counts());
            if (!text.isEmpty() && !text.equals(counts.put(name, text))) {
                out.println(name + ": " + text);
            }
        }
    }

    @Override
    public void tell(String text) {
        out.println(text);
    }

    @Override
    public void showEnd(List<RouteStatus> routes) {
        showCounts(routes);
    }
}
