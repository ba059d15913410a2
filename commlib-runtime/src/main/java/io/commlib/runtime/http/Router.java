package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.error.CommlibException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request to the route of its path, and answers what fails. Thread-safe. */
final class Router implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final Map<String, Route> routes = new HashMap<>();
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(1));

    Router(Collection<? extends Route> all) {
        for (Route route : all) {
            for (String path : route.paths()) {
                if (routes.putIfAbsent(path, route) != null) {
                    throw new IllegalArgumentException("two routes lead to " + path);
                }
            }
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                route(exchange).handle(exchange);
            } catch (Problem e) {
                Replies.send(exchange, e);
            } catch (CommlibException e) {
                Replies.send(exchange, Problem.of(e));
            } catch (RuntimeException e) {
                if (complaints.tryPass() >= 0) {
                    LOG.error(
                            "The gateway failed at {}", exchange.getRequestURI().getPath(), e);
                }
                Replies.send(exchange, new Problem(500, "The gateway failed", "its log says why"));
            }
        }
    }

    private Route route(HttpExchange exchange) throws Problem {
        @Nullable Route route = routes.get(exchange.getRequestURI().getRawPath());
        if (route == null) {
            throw new Problem(404, "Not found", "nothing is here; /openapi.json says what is where");
        }
        String verb = exchange.getRequestMethod();
        if (!verb.equals(route.verb()) && !(verb.equals("HEAD") && route instanceof PageRoute)) {
            exchange.getResponseHeaders().set("Allow", route.verb());
            throw new Problem(405, "Wrong verb", "ask with " + route.verb());
        }
        return route;
    }
}
