package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.io.IOException;

/** Sends answers that are whole. */
final class Replies {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private Replies() {}

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static void send(HttpExchange exchange, Problem problem) throws IOException {
        send(exchange, problem.status(), PROBLEM, Encoding.JSON.encode(Codecs.ANY, problem.body()));
    }
}
