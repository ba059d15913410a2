package io.commlib.gateway.report;

import io.commlib.gateway.route.RouteStatus;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether all routes carry.
 *
 * @param up whether they do
 * @param json the same for machines, and why not
 */
record Health(boolean up, String json) {

    static Health of(List<RouteStatus> routes, Reloads reloads) {
        boolean up = routes.stream().allMatch(RouteStatus::up);
        Map<String, Any> each = new LinkedHashMap<>();
        for (RouteStatus status : routes) {
            each.put(status.route().name(), route(status));
        }
        Map<String, Any> all = new LinkedHashMap<>();
        all.put("status", Any.of(up ? "up" : "down"));
        all.put("file", Any.of(reloads.wrong() ? "refused" : "followed"));
        all.put("routes", Any.of(each));
        return new Health(up, new String(Encoding.JSON.encode(Codecs.ANY, Any.of(all)), StandardCharsets.UTF_8));
    }

    private static Any route(RouteStatus status) {
        Map<String, Any> fields = new LinkedHashMap<>();
        fields.put("state", Any.of(status.state().name().toLowerCase(Locale.ROOT)));
        if (!status.problem().isEmpty()) {
            fields.put("problem", Any.of(status.problem()));
        }
        return Any.of(fields);
    }
}
