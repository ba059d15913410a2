package io.commlib.gateway.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.commlib.gateway.route.RouteStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Answers {@code GET /metrics} and {@code GET /health}. */
public final class StatusServer implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "gateway-status");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins to listen.
     *
     * @param address where; port 0 for any that is free
     * @param routes asked for each answer
     * @param reloads asked for each answer
     * @throws IOException when the address cannot be listened at
     */
    public StatusServer(InetSocketAddress address, Supplier<List<RouteStatus>> routes, Supplier<Reloads> reloads)
            throws IOException {
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/metrics" ->
                    answer(exchange, 200, Metrics.CONTENT_TYPE, Metrics.text(routes.get(), reloads.get()));
                case "/health" -> {
                    Health health = Health.of(routes.get(), reloads.get());
                    answer(exchange, health.up() ? 200 : 503, "application/json", health.json());
                }
                default -> answer(exchange, 404, "text/plain; charset=utf-8", "there are /metrics and /health\n");
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            byte[] body = get ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type);
            if (!get) {
                exchange.getResponseHeaders().set("Allow", "GET");
            }
            exchange.sendResponseHeaders(get ? status : 405, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Where it listens, with the port that was taken. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
