package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.lettuce.core.cluster.SlotHash;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Asks nodes of a cluster, those named first and then those they know, which one serves the slot of our keys. */
final class ClusterMaster implements ServerFinder {

    /** The slot of all keys of a cluster. */
    static final int SLOT = SlotHash.getSlot(Keys.OF_A_CLUSTER.retained());

    private final List<Host> named;
    private final Inquiry inquiry;
    private volatile List<Host> known;

    ClusterMaster(List<Host> named, Inquiry inquiry) {
        this.named = named;
        this.inquiry = inquiry;
        this.known = named;
    }

    @Override
    public CompletableFuture<SocketAddress> find() {
        return inquiry.server(known, (host, redis) -> redis.clusterSlots().thenApply(slots -> masterOf(host, slots)));
    }

    /** Each range is its first slot, its last, its master, and then its replicas. */
    private Optional<Host> masterOf(Host asked, List<Object> ranges) {
        known = Stream.concat(
                        named.stream(),
                        ranges.stream()
                                .flatMap(range -> list(range).stream().skip(2))
                                .map(node -> host(asked, node)))
                .distinct()
                .toList();
        return ranges.stream()
                .map(ClusterMaster::list)
                .filter(range -> (Long) range.get(0) <= SLOT && SLOT <= (Long) range.get(1))
                .map(range -> host(asked, range.get(2)))
                .findFirst();
    }

    /** A node that does not know its own address leaves it out: it is the one that was asked. */
    private static Host host(Host asked, Object node) {
        Object name = list(node).get(0);
        String text = name == null ? "" : name.toString();
        return new Host(
                text.isEmpty() || text.equals("?") ? asked.name() : text,
                ((Long) list(node).get(1)).intValue());
    }

    private static List<?> list(Object answer) {
        return (List<?>) answer;
    }
}
