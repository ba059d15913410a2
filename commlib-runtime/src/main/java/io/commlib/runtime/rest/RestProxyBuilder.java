package io.commlib.runtime.rest;

import static io.commlib.runtime.endpoint.Require.positive;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.transport.TlsOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Settings of a REST proxy. Used by one thread. */
public final class RestProxyBuilder {

    private final Endpoints node;
    private final String uri;
    private final Set<Origin> origins = new LinkedHashSet<>();
    private final List<Network> networks = new ArrayList<>();
    private HostResolver resolver = HostResolver.SYSTEM;
    private Dialer dialer = Dialer.DIRECT;
    private TlsOptions tls = TlsOptions.DEFAULT;
    private Duration timeout = Duration.ofSeconds(30);
    private int maxRedirects = 5;
    private int maxRequestBytes = 1024 * 1024;
    private int maxAnswerBytes = 4 * 1024 * 1024;
    private int concurrency = 16;

    RestProxyBuilder(Endpoints node, String uri) {
        this.node = node;
        this.uri = uri;
    }

    /**
     * Lets the proxy reach one origin; without any it reaches nothing. A name must lead to public addresses, unless
     * {@link #allowNetwork} names others; an address is named by itself, public or not.
     *
     * @param origin scheme, host and port, such as {@code https://api.example.com} or {@code http://192.168.1.7:8080}
     * @return this
     * @throws IllegalArgumentException when it is no origin, or has a path
     */
    public RestProxyBuilder allow(String origin) {
        try {
            Url url = Urls.parse(origin);
            if (!url.target().isEmpty() && !url.target().equals("/")) {
                throw new IllegalArgumentException("'" + origin + "' has a path, but whole origins are allowed");
            }
            origins.add(url.origin());
            return this;
        } catch (RestFailure e) {
            throw new IllegalArgumentException("'" + origin + "' is no origin: " + e.getMessage(), e);
        }
    }

    /**
     * Lets the names of allowed origins lead into a network that is not public, such as {@code 10.1.0.0/16} or, for
     * {@code localhost}, {@code 127.0.0.0/8}.
     *
     * @param network an address and how many bits count
     * @return this
     * @throws IllegalArgumentException when it is no network
     */
    public RestProxyBuilder allowNetwork(String network) {
        networks.add(Network.parse(network));
        return this;
    }

    /**
     * Sets who looks names up. Whom the JVM asks unless said otherwise.
     *
     * @param lookup asked once for each connection
     * @return this
     */
    public RestProxyBuilder resolver(HostResolver lookup) {
        resolver = lookup;
        return this;
    }

    /**
     * Sets whom https trusts, and who the proxy is. The JVM's authorities, and nobody, unless said otherwise.
     *
     * @param options files of PEM
     * @return this
     */
    public RestProxyBuilder tls(TlsOptions options) {
        tls = options;
        return this;
    }

    /**
     * Bounds how long an HTTP call may take, redirects included; the deadline of the rpc bounds it too. 30 seconds
     * unless said otherwise.
     *
     * @param limit positive
     * @return this
     */
    public RestProxyBuilder timeout(Duration limit) {
        timeout = positive(limit, "timeout");
        return this;
    }

    /**
     * Bounds how many redirects are followed. 5 unless said otherwise; with 0 they are answers like any other.
     *
     * @param redirects not negative
     * @return this
     */
    public RestProxyBuilder maxRedirects(int redirects) {
        maxRedirects = atLeast(0, redirects, "maxRedirects");
        return this;
    }

    /**
     * Bounds the body of a request. 1 MiB unless said otherwise.
     *
     * @param bytes not negative
     * @return this
     */
    public RestProxyBuilder maxRequestBytes(int bytes) {
        maxRequestBytes = atLeast(0, bytes, "maxRequestBytes");
        return this;
    }

    /**
     * Bounds the body of an answer. 4 MiB unless said otherwise; the broker may bound it further.
     *
     * @param bytes not negative, below 2 GiB
     * @return this
     */
    public RestProxyBuilder maxAnswerBytes(int bytes) {
        maxAnswerBytes = Math.min(atLeast(0, bytes, "maxAnswerBytes"), Integer.MAX_VALUE - 64);
        return this;
    }

    /**
     * Bounds how many calls are made at once; more wait at the broker. 16 unless said otherwise.
     *
     * @param calls at least 1
     * @return this
     */
    public RestProxyBuilder concurrency(int calls) {
        concurrency = atLeast(1, calls, "concurrency");
        return this;
    }

    RestProxyBuilder dialer(Dialer dial) {
        dialer = dial;
        return this;
    }

    /**
     * Serves the rpc.
     *
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public RestProxy open() {
        RestLimits limits = new RestLimits(timeout, maxRedirects, maxRequestBytes, maxAnswerBytes, concurrency);
        return new RestProxy(node, uri, new Reach(origins, networks, resolver), dialer, tls.sslContext(), limits);
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
        return value;
    }
}
