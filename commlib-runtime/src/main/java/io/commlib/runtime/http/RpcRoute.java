package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.ErrorType;
import io.commlib.runtime.rpc.Rpc;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rpc as POST.
 *
 * @param <Q> the request
 * @param <R> the response
 */
final class RpcRoute<Q, R> implements Route {

    static final String TIMEOUT = "Commlib-Timeout";

    private static final Pattern MILLISECONDS = Pattern.compile("[1-9]\\d{0,8}");

    private final Endpoints node;
    private final Rpc<Q, R> rpc;
    private final UriParameters parameters;
    private final Map<String, Any> description;
    private final GatewayLimits limits;
    private final GatewayMetrics metrics;

    RpcRoute(
            Endpoints node,
            Rpc<Q, R> rpc,
            JsonSchema request,
            JsonSchema response,
            GatewayLimits limits,
            GatewayMetrics metrics) {
        this.node = node;
        this.rpc = rpc;
        this.parameters = new UriParameters(rpc.uri());
        this.description = OpenApi.rpc(rpc.name(), parameters.names(), request, response);
        this.limits = limits;
        this.metrics = metrics;
    }

    @Override
    public List<String> paths() {
        String byName = "/rpc/" + rpc.name();
        String byAddress = "/rpc/" + rpc.uri();
        return byName.equals(byAddress) || !parameters.names().isEmpty() ? List.of(byName) : List.of(byName, byAddress);
    }

    @Override
    public String verb() {
        return "POST";
    }

    @Override
    public Map<String, Any> description() {
        return description;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException, Problem {
        metrics.calls.increment();
        try {
            byte[] response = call(exchange);
            Replies.send(exchange, 200, Replies.JSON, response);
        } catch (Problem e) {
            metrics.failedCalls.increment();
            throw e;
        }
    }

    private byte[] call(HttpExchange exchange) throws IOException, Problem {
        Duration timeout = timeout(exchange);
        UriParameter[] given = parameters.of(exchange.getRequestURI());
        Q request = request(exchange);
        Exchanges.patience().end();
        try {
            Rpc<Q, R> filled = rpc.with(given);
            return Encoding.JSON.encode(rpc.response(), node.client(filled).call(request, timeout));
        } catch (RemoteFailureException e) {
            throw Problem.failure(e, fields(e));
        } catch (CommlibException e) {
            throw Problem.of(e);
        } finally {
            Exchanges.patience().begin(limits.clientTimeout());
        }
    }

    private Q request(HttpExchange exchange) throws IOException, Problem {
        @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String essence = type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!essence.equals(Replies.JSON)) {
            throw new Problem(415, "Not JSON", "send the request as application/json");
        }
        byte[] body = exchange.getRequestBody().readNBytes(limits.maxBodyBytes() + 1);
        if (body.length > limits.maxBodyBytes()) {
            throw new Problem(413, "Too large", "a request may have at most " + limits.maxBodyBytes() + " bytes");
        }
        try {
            return Encoding.JSON.decode(rpc.request(), body);
        } catch (BadMessageException e) {
            throw Problem.badRequest(e);
        }
    }

    private Duration timeout(HttpExchange exchange) throws Problem {
        @Nullable String asked = exchange.getRequestHeaders().getFirst(TIMEOUT);
        if (asked != null && !MILLISECONDS.matcher(asked).matches()) {
            throw new Problem(400, "Bad time limit", TIMEOUT + " is a number of milliseconds, at least 1");
        }
        Duration timeout = asked == null ? rpc.timeout() : Duration.ofMillis(Long.parseLong(asked));
        return timeout.compareTo(limits.maxCallTimeout()) < 0 ? timeout : limits.maxCallTimeout();
    }

    /** Of a declared error; empty for any other. */
    private Map<String, Any> fields(RemoteFailureException e) {
        for (ErrorType<? extends RemoteFailureException> type : rpc.errors()) {
            if (type.exception().isInstance(e) && fields(type, e) instanceof Any.OfObject object) {
                return object.fields();
            }
        }
        return Map.of();
    }

    private static <E extends RemoteFailureException> Any fields(ErrorType<E> type, RemoteFailureException e) {
        Codec<E> codec = type.codec();
        return Encoding.JSON.decode(
                Codecs.ANY, Encoding.JSON.encode(codec, type.exception().cast(e)));
    }
}
