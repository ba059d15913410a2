package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds the first of several servers that answers and is no replica. */
final class FirstMaster implements ServerFinder {

    private final List<Host> hosts;
    private final Inquiry inquiry;

    FirstMaster(List<Host> hosts, Inquiry inquiry) {
        this.hosts = hosts;
        this.inquiry = inquiry;
    }

    @Override
    public CompletableFuture<SocketAddress> find() {
        return inquiry.server(
                hosts,
                (host, redis) -> redis.role()
                        .thenApply(role -> role.get(0).equals("master") ? Optional.of(host) : Optional.empty()));
    }
}
