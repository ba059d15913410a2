package io.commlib.gateway.report;

import io.commlib.gateway.route.RouteStatus;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A table that is drawn anew in a terminal, and below it what was told last. */
public final class TableView implements View {

    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String ROW = "%-16s %-8s %-12s %-40s %s%n";

    private final PrintStream out;
    private String told = "";

    /**
     * Draws to a terminal.
     *
     * @param out that terminal
     */
    public TableView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(List<RouteStatus> routes) {
        String text = table(routes) + System.lineSeparator() + told;
        out.print(HOME + text.replace(System.lineSeparator(), CLEAR_LINE + System.lineSeparator()) + CLEAR_BELOW);
        out.flush();
    }

    @Override
    public void tell(String text) {
        told = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + text + System.lineSeparator();
    }

    @Override
    public void showEnd(List<RouteStatus> routes) {
        show(routes);
    }

    static String table(List<RouteStatus> routes) {
        StringBuilder table = new StringBuilder(ROW.formatted("ROUTE", "KIND", "STATE", "WAY", "COUNTS"));
        for (RouteStatus status : routes) {
            table.append(ROW.formatted(
                    status.route().name(),
                    status.route().kind().word(),
                    Texts.state(status),
                    Texts.way(status),
                    status.up() ? Texts.counts(status.counts()) : status.problem()));
        }
        return table.toString();
    }
}
