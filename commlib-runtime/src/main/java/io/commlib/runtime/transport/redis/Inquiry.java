package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.protocol.RedisConnection;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks servers where the one is that takes writes, each over a connection that ends with its answer. Never blocks. */
final class Inquiry {

    private final Connector connector;
    private final Duration timeout;
    private final String howToLogIn;

    /**
     * Makes one.
     *
     * @param connector connects to a host that is to be asked
     * @param timeout for its answer
     * @param howToLogIn as {@link RedisUri#howToAsk} tells it
     */
    Inquiry(Connector connector, Duration timeout, String howToLogIn) {
        this.connector = connector;
        this.timeout = timeout;
        this.howToLogIn = howToLogIn;
    }

    /**
     * Asks hosts in turn until one knows.
     *
     * @param question the host that is asked, and the connection to it, to a host that takes writes if it knows one
     */
    CompletableFuture<SocketAddress> server(
            List<Host> hosts, BiFunction<Host, RedisConnection, CompletionStage<Optional<Host>>> question) {
        return next(hosts, "", question);
    }

    private CompletableFuture<SocketAddress> next(
            List<Host> hosts,
            String failures,
            BiFunction<Host, RedisConnection, CompletionStage<Optional<Host>>> question) {
        if (hosts.isEmpty()) {
            return CompletableFuture.failedFuture(new NotConnectedException(failures));
        }
        Host host = hosts.get(0);
        return ask(host, redis -> question.apply(host, redis))
                .thenApply(found -> ServerFinder.address(found.orElseThrow(
                        () -> new NotConnectedException(host + " knows no server that takes writes"))))
                .exceptionallyCompose(failure -> {
                    String why = ConnectFailure.explain(host.toString(), howToLogIn, failure);
                    return next(
                            hosts.subList(1, hosts.size()), failures.isEmpty() ? why : failures + "; " + why, question);
                });
    }

    private CompletableFuture<Optional<Host>> ask(
            Host host, Function<RedisConnection, CompletionStage<Optional<Host>>> question) {
        return connector
                .connectTo(host)
                .thenCompose(connection -> question.apply(connection)
                        .toCompletableFuture()
                        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                        .whenComplete((found, failure) -> connection.close("it has answered")));
    }
}
