package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks servers where the one is that takes writes, each over a connection that ends with its answer. Never blocks. */
final class Inquiry {

    private final RedisClient client;
    private final Function<Host, RedisURI> uris;
    private final String howToLogIn;

    /**
     * Makes one.
     *
     * @param uris how to connect to a host that is to be asked
     * @param howToLogIn as {@link RedisUri#howToAsk} tells it
     */
    Inquiry(RedisClient client, Function<Host, RedisURI> uris, String howToLogIn) {
        this.client = client;
        this.uris = uris;
        this.howToLogIn = howToLogIn;
    }

    /**
     * Asks hosts in turn until one knows.
     *
     * @param question the host that is asked, and its commands, to a host that takes writes if it knows one
     */
    CompletableFuture<SocketAddress> server(
            List<Host> hosts,
            BiFunction<Host, RedisAsyncCommands<String, String>, CompletionStage<Optional<Host>>> question) {
        return next(hosts, "", question);
    }

    private CompletableFuture<SocketAddress> next(
            List<Host> hosts,
            String failures,
            BiFunction<Host, RedisAsyncCommands<String, String>, CompletionStage<Optional<Host>>> question) {
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
            Host host, Function<RedisAsyncCommands<String, String>, CompletionStage<Optional<Host>>> question) {
        RedisURI uri = uris.apply(host);
        return client.connectAsync(StringCodec.UTF8, uri)
                .toCompletableFuture()
                .thenCompose(connection -> question.apply(connection.async())
                        .toCompletableFuture()
                        .orTimeout(uri.getTimeout().toNanos(), TimeUnit.NANOSECONDS)
                        .whenComplete((found, failure) -> {
                            var unused = connection.closeAsync();
                        }));
    }
}
