package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import io.commlib.runtime.transport.support.Payloads;
import io.commlib.runtime.transport.support.Slots;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service: takes requests from the list named as its address, as many as it has room for. Thread-safe. */
final class RedisService implements PopTarget, Registration {

    private static final Logger LOG = LoggerFactory.getLogger(RedisService.class);

    /** How long a reply stays that nobody takes. */
    private static final Duration REPLY_KEPT = Duration.ofMinutes(1);

    private final RedisConnections connections;
    private final BlockingPops pops;
    private final Pushes replies;
    private final Payloads payloads;
    private final TransportMetrics metrics;
    private final TransportLimits limits;
    private final Address address;
    private final RequestHandler handler;
    private final Set<RedisService> siblings;
    private final Slots slots;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean closed;

    RedisService(
            RedisConnections connections,
            BlockingPops pops,
            Pushes replies,
            Payloads payloads,
            TransportMetrics metrics,
            TransportContext context,
            Address address,
            ServeOptions options,
            RequestHandler handler,
            Set<RedisService> siblings) {
        this.connections = connections;
        this.pops = pops;
        this.replies = replies;
        this.payloads = payloads;
        this.metrics = metrics;
        this.limits = context.limits();
        this.address = address;
        this.handler = handler;
        this.siblings = siblings;
        this.slots = new Slots(options.concurrency());
    }

    /**
     * Takes requests from now on, unless Redis says that its user may not have the list: a pop that names it would be refused,
     * and with it the requests and replies of all others that it names.
     */
    void begin() {
        connections.commands().send(Commands.timeLeft(list()), (millis, failure) -> {
            if (failure != null && RedisErrors.lacksRight(failure)) {
                siblings.remove(this);
                ready.completeExceptionally(RedisErrors.translate(failure, address + " is not served"));
                return;
            }
            pops.add(this);
            if (closed) {
                pops.remove(this);
            }
            ready.complete(null);
        });
    }

    @Override
    public String list() {
        return connections.keys().requests(address);
    }

    @Override
    public int reserve(int wanted) {
        return slots.reserve(wanted);
    }

    @Override
    public void release(int unused) {
        slots.release(unused);
    }

    @Override
    public void take(List<byte[]> popped) {
        if (closed) {
            // Each goes to the front of the list: the first has to be the last.
            for (int i = popped.size() - 1; i >= 0; i--) {
                giveBack(popped.get(i));
            }
        } else {
            popped.forEach(this::handle);
        }
    }

    private void handle(byte[] payload) {
        if (closed) {
            giveBack(payload);
            return;
        }
        Envelope request;
        try {
            request = payloads.readCall(payload);
        } catch (CommlibException e) {
            payloads.dropMalformed("sent to the service " + address, e);
            done();
            return;
        }
        if (isExpired(request.frame())) {
            metrics.countExpired();
            done();
            return;
        }
        metrics.countReceived();
        Handing.request(handler, address, request.frame(), limits).whenComplete((reply, never) -> {
            reply(request, reply);
            done();
        });
    }

    /** Puts a request that came too late to be handed out where a competing service finds it first. */
    private void giveBack(byte[] payload) {
        connections.commands().send(Commands.pushFirst(list(), payload), (length, failure) -> {
            if (failure != null) {
                LOG.warn("A request to {} was lost on closing its service: {}", address, failure.getMessage());
            }
            slots.release(1);
        });
    }

    private void done() {
        if (slots.release(1)) {
            pops.onRoom(this);
        }
    }

    private void reply(Envelope request, Frame reply) {
        if (isExpired(request.frame())) {
            metrics.countExpired();
        } else if (!request.replyTo().isEmpty()) {
            metrics.countSent();
            byte[] payload = write(request, reply);
            replies.push(
                    request.replyTo(),
                    payload,
                    REPLY_KEPT,
                    failure -> LOG.warn(
                            "{}",
                            RedisErrors.translate(failure, "the reply of " + address + " was not sent")
                                    .getMessage()));
        }
    }

    private byte[] write(Envelope request, Frame reply) {
        try {
            return payloads.writeCall(request.reply(reply));
        } catch (RejectedException e) {
            Frame failed = Frame.empty(Headers.builder(Headers.JSON)
                    .error(new FrameError("", "the response was not sent: " + e.getMessage()))
                    .build());
            return payloads.writeCall(request.reply(failed));
        }
    }

    private static boolean isExpired(Frame request) {
        @Nullable Deadline deadline = request.headers().deadline();
        return deadline != null && deadline.isExpired();
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public CompletableFuture<Void> close() {
        closed = true;
        siblings.remove(this);
        CompletableFuture<Void> drained = slots.close();
        pops.remove(this);
        return drained;
    }
}
