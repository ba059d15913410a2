package io.commlib.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.transport.TlsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that says at {@code /echo} what it was asked, as the one did that the recorded peers talked to, and at other
 * paths what a test wants.
 */
final class EchoServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private EchoServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/echo", EchoServer::echo);
        server.start();
    }

    static EchoServer start() throws IOException {
        return new EchoServer(HttpServer.create(anyPort(), 0));
    }

    /** One that speaks TLS. */
    static EchoServer presenting(TestAuthority.Identity identity) throws IOException {
        HttpsServer secured = HttpsServer.create(anyPort(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(TlsOptions.DEFAULT
                .presenting(identity.certificate(), identity.key())
                .sslContext()));
        return new EchoServer(secured);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What to name to reach it, without TLS. */
    String origin() {
        return "http://127.0.0.1:" + port();
    }

    void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    void answer(String path, String type, byte[] body) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    void redirect(String path, int status, String location) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, Any> echo = new LinkedHashMap<>();
        echo.put("verb", Any.of(exchange.getRequestMethod()));
        echo.put("path", Any.of(exchange.getRequestURI().toString()));
        echo.put("body", Any.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        echo.put("x_interop", header(exchange, "X-Interop"));
        echo.put("content_type", header(exchange, "Content-Type"));
        echo.put("host", header(exchange, "Host"));
        byte[] body = Encoding.JSON.encode(Codecs.ANY, Any.of(echo));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Any header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? Any.NULL : Any.of(value);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
