package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Payloads;
import io.commlib.runtime.transport.support.PendingRequests;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The requests of a node and the lists that their replies come to. Thread-safe. */
final class RedisRequests {

    private static final int REPLIES_AT_ONCE = 256;

    private final Keys keys;
    private final SentRequests sent;
    private final BlockingPops pops;
    private final Payloads payloads;
    private final TransportMetrics metrics;
    private final LateReplies late;
    private final PendingRequests<String> pending;
    private final ReplyRoutes routes = new ReplyRoutes();
    private final AtomicLong ids = new AtomicLong(ThreadLocalRandom.current().nextLong() >>> 1);
    private final SharedReplies shared;
    private final AtomicBoolean sharedInUse = new AtomicBoolean();
    private final Map<String, Address> onShared = new ConcurrentHashMap<>();
    private final Set<OwnReply> ownReplies = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    RedisRequests(
            RedisConnections connections,
            BlockingPops pops,
            Pushes pushes,
            Payloads payloads,
            TransportContext context,
            TransportMetrics metrics) {
        this.keys = connections.keys();
        this.shared = new SharedReplies();
        this.sent = new SentRequests(connections, pushes, context.timer());
        this.pops = pops;
        this.payloads = payloads;
        this.metrics = metrics;
        this.late = new LateReplies(connections, metrics, context.timer());
        this.pending = new PendingRequests<>(context.limits().pendingRequests(), context.timer(), metrics);
    }

    CompletableFuture<Frame> send(Address to, Frame request, Deadline deadline) {
        String correlationId = Long.toHexString(ids.incrementAndGet());
        return routes.mayShare(to)
                ? sendShared(to, request, deadline, correlationId)
                : sendOwn(to, request, deadline, correlationId);
    }

    private CompletableFuture<Frame> sendShared(Address to, Frame request, Deadline deadline, String correlationId) {
        byte[] payload = payloads.writeRequest(request, shared.list(), correlationId);
        CompletableFuture<Frame> reply = pending.open(correlationId, to, deadline);
        if (reply.isDone()) {
            return reply;
        }
        if (sharedInUse.compareAndSet(false, true)) {
            pops.add(shared);
        }
        onShared.put(correlationId, to);
        var unused = reply.whenComplete((frame, failure) -> onShared.remove(correlationId));
        push(to, payload, deadline, correlationId, reply);
        return reply;
    }

    private CompletableFuture<Frame> sendOwn(Address to, Frame request, Deadline deadline, String correlationId) {
        OwnReply own = new OwnReply(to, correlationId);
        byte[] payload = payloads.writeRequest(request, own.list(), correlationId);
        CompletableFuture<Frame> reply = pending.open(own.list(), to, deadline);
        if (reply.isDone()) {
            return reply;
        }
        ownReplies.add(own);
        pops.add(own);
        var unused = reply.whenComplete((frame, failure) -> own.onEnd(failure));
        push(to, payload, deadline, own.list(), reply);
        return reply;
    }

    private void push(Address to, byte[] payload, Deadline deadline, String key, CompletableFuture<Frame> reply) {
        metrics.countSent();
        sent.push(
                to,
                payload,
                deadline,
                reply,
                failure -> pending.fail(key, RedisErrors.translate(failure, "the request to " + to + " was not sent")));
    }

    /** Fails what waits, and takes no more. */
    void close() {
        closed = true;
        pending.close();
        sent.close();
    }

    /** The lists that may have replies which nobody will take any more. */
    List<String> lists() {
        Set<String> lists = new HashSet<>(late.lists());
        lists.add(shared.list());
        ownReplies.forEach(own -> lists.add(own.list()));
        return List.copyOf(lists);
    }

    /** Takes the replies of all services that repeat the correlation id. */
    private final class SharedReplies implements PopTarget {

        private final String list = keys.newReplies();

        @Override
        public String list() {
            return list;
        }

        @Override
        public int reserve(int wanted) {
            return closed ? 0 : Math.min(wanted, REPLIES_AT_ONCE);
        }

        @Override
        public void release(int unused) {
            // There is always room: a reply ends what waits for it.
        }

        @Override
        public void take(List<byte[]> replies) {
            replies.forEach(this::take);
        }

        private void take(byte[] payload) {
            Envelope reply;
            try {
                reply = payloads.readCall(payload);
            } catch (CommlibException e) {
                payloads.dropMalformed("sent as a reply", e);
                return;
            }
            if (reply.correlationId().isEmpty()) {
                metrics.countLateReply();
                Set.copyOf(onShared.values()).forEach(routes::onUncorrelated);
            } else {
                pending.complete(reply.correlationId(), reply.frame());
            }
        }
    }

    /** Takes the reply of one call. */
    private final class OwnReply implements PopTarget {

        private final String list = keys.newReplies();
        private final Address to;
        private final String correlationId;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private volatile boolean taken;

        OwnReply(Address to, String correlationId) {
            this.to = to;
            this.correlationId = correlationId;
        }

        @Override
        public String list() {
            return list;
        }

        @Override
        public int reserve(int wanted) {
            return !closed && claimed.compareAndSet(false, true) ? 1 : 0;
        }

        @Override
        public void release(int unused) {
            if (unused > 0) {
                claimed.set(false);
            }
        }

        @Override
        public void take(List<byte[]> replies) {
            taken = true;
            forget();
            try {
                Envelope reply = payloads.readCall(replies.get(0));
                if (reply.correlationId().equals(correlationId)) {
                    routes.onCorrelated(to);
                }
                pending.complete(list, reply.frame());
            } catch (CommlibException e) {
                payloads.dropMalformed("sent as the reply of " + to, e);
            }
        }

        /** The call has ended: when without a reply, one may come late. */
        void onEnd(@Nullable Throwable failure) {
            if (failure != null && !taken) {
                late.watch(list);
                forget();
            }
        }

        private void forget() {
            ownReplies.remove(this);
            pops.remove(this);
        }
    }
}
