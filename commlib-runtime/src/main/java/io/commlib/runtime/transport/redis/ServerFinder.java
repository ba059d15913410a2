package io.commlib.runtime.transport.redis;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the server that takes writes. It is the one difference between a server, servers with replicas, Sentinels and a
 * cluster: whichever it is, a node has all its connections to one server, and looks for it anew whenever one breaks.
 * Thread-safe.
 */
@FunctionalInterface
interface ServerFinder {

    /** Where the server is now; fails when it cannot be found. Never blocks. */
    CompletableFuture<SocketAddress> find();

    /** The finder for a uri. */
    static ServerFinder of(RedisUri uri, Inquiry inquiry) {
        return switch (uri.kind()) {
            case SOCKET -> always(UnixDomainSocketAddress.of(uri.socket()));
            case SERVERS ->
                uri.hosts().size() == 1 ? always(address(uri.hosts().get(0))) : new FirstMaster(uri.hosts(), inquiry);
            case SENTINELS -> new SentinelMaster(uri.hosts(), uri.master(), inquiry);
            case CLUSTER -> new ClusterMaster(uri.hosts(), inquiry);
        };
    }

    /** A host whose name is resolved when it is connected to, and verified when it shows a certificate. */
    static SocketAddress address(RedisUri.Host host) {
        return InetSocketAddress.createUnresolved(host.name(), host.port());
    }

    private static ServerFinder always(SocketAddress address) {
        return () -> CompletableFuture.completedFuture(address);
    }
}
