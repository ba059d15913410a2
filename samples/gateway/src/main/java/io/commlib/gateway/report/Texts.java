package io.commlib.gateway.report;

import io.commlib.gateway.route.Count;
import io.commlib.gateway.route.RouteStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Routes in words. */
final class Texts {

    private Texts() {}

    static String way(RouteStatus status) {
        return status.comesFrom() + " -> " + status.route().goesTo();
    }

    static String state(RouteStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }

    /** Those that are not zero. */
    static String counts(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.value() != 0)
                .map(count -> count.name() + " " + count.value())
                .collect(Collectors.joining(", "));
    }
}
