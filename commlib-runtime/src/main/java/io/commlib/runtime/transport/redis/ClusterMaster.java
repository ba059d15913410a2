package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import java.net.SocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Asks nodes of a cluster, those named first and then those they know, which one serves the slot of our keys. */
final class ClusterMaster implements ServerFinder {

    /** The slot of all keys of a cluster: the CRC16 of what is in their braces, of 16,384 ({@code CLUSTER KEYSLOT commlib}). */
    static final int SLOT = 14_893;

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
        return inquiry.server(
                known, (host, redis) -> redis.send(Command.of(slots -> masterOf(host, slots), "CLUSTER", "SLOTS")));
    }

    /** Each range is its first slot, its last, its master, and then its replicas. */
    private Optional<Host> masterOf(Host asked, Reply slots) throws MalformedReplyException {
        Set<Host> all = new LinkedHashSet<>(named);
        Optional<Host> master = Optional.empty();
        for (Reply range : slots.list()) {
            List<Reply> parts = range.list(3);
            for (Reply node : parts.subList(2, parts.size())) {
                all.add(host(asked, node));
            }
            if (parts.get(0).number() <= SLOT && SLOT <= parts.get(1).number()) {
                master = Optional.of(host(asked, parts.get(2)));
            }
        }
        known = List.copyOf(all);
        return master;
    }

    /** A node that does not know its own address leaves it out: it is the one that was asked. */
    private static Host host(Host asked, Reply node) throws MalformedReplyException {
        Reply name = node.list(2).get(0);
        String text = name.isNothing() ? "" : name.text();
        return new Host(text.isEmpty() || text.equals("?") ? asked.name() : text, (int)
                node.list(2).get(1).number());
    }
}
