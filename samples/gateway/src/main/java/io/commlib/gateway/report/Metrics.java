package io.commlib.gateway.report;

import io.commlib.gateway.route.Count;
import io.commlib.gateway.route.RouteStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what routes count in the text format of Prometheus, version 0.0.4. */
final class Metrics {

    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String PREFIX = "commlib_gateway_";

    /** Samples by family; a family's samples have to stand together. */
    private final Map<String, List<String>> families = new LinkedHashMap<>();

    private Metrics() {}

    static String text(List<RouteStatus> routes, Reloads reloads) {
        Metrics metrics = new Metrics();
        for (RouteStatus status : routes) {
            String labels = "{route=\"" + status.route().name() + "\",kind=\""
                    + status.route().kind().word() + "\"}";
            metrics.add("route_up", "gauge", labels, status.up() ? 1 : 0);
            for (Count count : status.counts()) {
                metrics.add(
                        "route_" + count.name() + (count.total() ? "_total" : ""),
                        count.total() ? "counter" : "gauge",
                        labels,
                        count.value());
            }
        }
        metrics.add("reloads_total", "counter", "{result=\"done\"}", reloads.done());
        metrics.add("reloads_total", "counter", "{result=\"refused\"}", reloads.refused());
        return metrics.text();
    }

    private void add(String name, String type, String labels, long value) {
        String family = PREFIX + name;
        families.computeIfAbsent(family, each -> new ArrayList<>(List.of("# TYPE " + each + " " + type)))
                .add(family + labels + " " + value);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        families.values()
                .forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }
}
