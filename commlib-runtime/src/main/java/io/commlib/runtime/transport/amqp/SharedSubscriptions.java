package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Inbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The subscriptions of a node that are delivered to at most once: those with the same pattern share a queue. Thread-safe. */
final class SharedSubscriptions {

    private final Link link;
    private final FrameProperties wire;
    private final TransportMetrics metrics;

    /** Held while members come and go. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<AddressPattern, SharedSubscription> shared = new HashMap<>();

    private boolean closed;

    SharedSubscriptions(Link link, FrameProperties wire, TransportMetrics metrics) {
        this.link = link;
        this.wire = wire;
        this.metrics = metrics;
    }

    /**
     * Adds one.
     *
     * @param inbox where its frames wait for the handler
     * @throws ClosedException after {@link #close()}
     */
    Registration add(AddressPattern pattern, Inbox inbox) {
        Member member = new Member(inbox);
        lock.lock();
        try {
            if (closed) {
                throw new ClosedException("the node is closed");
            }
            @Nullable SharedSubscription there = shared.get(pattern);
            if (there != null) {
                there.members().add(member);
                there.consumption().renew();
                return new Open(there, member);
            }
            SharedSubscription first =
                    new SharedSubscription(new TopicBinding(pattern, wire, metrics), link, this::onRefused);
            first.members().add(member);
            link.add(first.consumption());
            shared.put(pattern, first);
            return new Open(first, member);
        } finally {
            lock.unlock();
        }
    }

    private void onRefused(SharedSubscription refused, RejectedException why) {
        List<Member> in;
        lock.lock();
        try {
            shared.remove(refused.binding().pattern(), refused);
            in = List.copyOf(refused.members());
        } finally {
            lock.unlock();
        }
        in.forEach(member -> member.refuse(why));
    }

    /** Done when the broker has forgotten the queue, if it was the last one. */
    private CompletableFuture<Void> remove(SharedSubscription among, Member member) {
        lock.lock();
        try {
            among.members().remove(member);
            if (!among.members().isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            shared.remove(among.binding().pattern(), among);
        } finally {
            lock.unlock();
        }
        return among.consumption().close();
    }

    /** Hands out nothing more; the queues end with the connection. */
    void close() {
        List<SharedSubscription> all;
        lock.lock();
        try {
            closed = true;
            all = new ArrayList<>(shared.values());
            shared.clear();
        } finally {
            lock.unlock();
        }
        for (SharedSubscription each : all) {
            for (Member member : each.members()) {
                var unused = member.close();
            }
        }
    }

    private final class Open implements Registration {

        private final SharedSubscription among;
        private final Member member;

        Open(SharedSubscription among, Member member) {
            this.among = among;
            this.member = member;
        }

        @Override
        public CompletableFuture<Void> ready() {
            return member.ready();
        }

        @Override
        public CompletableFuture<Void> close() {
            return CompletableFuture.allOf(member.close(), remove(among, member));
        }
    }
}
