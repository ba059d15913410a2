package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.protocol.Command;
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
                (host, redis) -> redis.send(
                                Command.of(role -> role.list(1).get(0).text(), "ROLE"))
                        .thenApply(role -> role.equals("master") ? Optional.of(host) : Optional.empty()));
    }
}
