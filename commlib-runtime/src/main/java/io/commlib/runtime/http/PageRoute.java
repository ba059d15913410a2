package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.codec.Any;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A document about the gateway itself. */
final class PageRoute implements Route {

    private final String path;
    private final Supplier<Page> page;

    PageRoute(String path, Supplier<Page> page) {
        this.path = path;
        this.page = page;
    }

    /** JSON with a status. */
    record Page(int status, String json) {}

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public String verb() {
        return "GET";
    }

    @Override
    public Map<String, Any> description() {
        return Map.of();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Page now = page.get();
        Replies.send(exchange, now.status(), Replies.JSON, now.json().getBytes(StandardCharsets.UTF_8));
    }
}
