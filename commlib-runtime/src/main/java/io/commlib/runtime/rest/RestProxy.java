package io.commlib.runtime.rest;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcHandler;
import io.commlib.runtime.rpc.RpcOptions;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An rpc that makes HTTP calls. It reaches only what is named, and fails with {@link RestFailure}. Thread-safe.
 *
 * <pre>{@code
 * RestProxy proxy = RestProxy.at(node, "proxy.rest").allow("https://api.example.com").open();
 * …
 * RestResponse answer = other.client(RestProxy.rpc("proxy.rest"))
 *         .call(RestRequest.of("GET", "https://api.example.com", "/users/7"));
 * }</pre>
 */
public final class RestProxy implements Endpoint {

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** The most that is kept of the caller's time for the way back. */
    private static final Duration WAY_BACK = Duration.ofMillis(250);

    private final Fetcher fetcher;
    private final Timer timer = new Timer("commlib-rest-timer");
    private final RestProxyMetrics metrics = new RestProxyMetrics();
    private final RestLimits limits;
    private final Endpoint served;

    RestProxy(Endpoints node, String uri, Reach reach, Dialer dialer, SSLContext tls, RestLimits limits) {
        this.limits = limits;
        HttpExchange exchange = new HttpExchange(dialer, tls, timer, limits.maxAnswerBytes());
        this.fetcher = new Fetcher(reach, exchange, limits.maxRedirects());
        try {
            served = node.serve(rpc(uri), handler(), new RpcOptions(limits.concurrency()));
        } catch (RuntimeException e) {
            timer.close();
            throw e;
        }
    }

    /**
     * Starts a proxy, which may reach nothing as yet.
     *
     * @param node serves it
     * @param uri where, such as {@code proxy.rest}
     * @return a builder
     */
    public static RestProxyBuilder at(Endpoints node, String uri) {
        return new RestProxyBuilder(node, uri);
    }

    /**
     * Describes the rpc, for who serves and who calls it.
     *
     * @param uri where it is served
     * @return the description, with a time limit of 30 seconds
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static Rpc<RestRequest, RestResponse> rpc(String uri) {
        return Rpc.of("Rest", uri, RestRequest.CODEC, RestResponse.CODEC)
                .withErrors(List.of(RestFailure.TYPE))
                .withTimeout(USUAL_TIMEOUT);
    }

    /**
     * What it counts.
     *
     * @return the same object always
     */
    public RestProxyMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        served.close();
        timer.close();
    }

    private RpcHandler<RestRequest, RestResponse> handler() {
        return new RpcHandler<>() {
            @Override
            public RestResponse handle(RestRequest request) {
                return answer(request, Deadline.after(limits.timeout()));
            }

            @Override
            public RestResponse handle(RestRequest request, @Nullable Deadline deadline) {
                return deadline == null ? handle(request) : answer(request, sooner(deadline));
            }
        };
    }

    private RestResponse answer(RestRequest request, Deadline deadline) {
        metrics.begin();
        try {
            HttpRequest call = Requests.of(request, limits.maxRequestBytes());
            return Responses.of(request.target(), fetcher.fetch(call, deadline));
        } catch (RuntimeException e) {
            metrics.countFailure(e);
            throw e;
        } finally {
            metrics.end();
        }
    }

    /** Early enough for the caller to be told. */
    private Deadline sooner(Deadline callers) {
        Duration left = callers.remaining();
        Duration back = left.dividedBy(10).compareTo(WAY_BACK) < 0 ? left.dividedBy(10) : WAY_BACK;
        Deadline ours = Deadline.after(limits.timeout());
        Deadline theirs = Deadline.after(left.minus(back));
        return ours.compareTo(theirs) < 0 ? ours : theirs;
    }
}
