package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import io.commlib.runtime.transport.support.Inbox;
import io.commlib.runtime.transport.support.PendingRequests;
import io.commlib.runtime.transport.support.Requests;
import io.commlib.runtime.transport.support.TransportLife;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One node's place at a broker that speaks AMQP. */
final class AmqpTransport implements Transport {

    /** The exchange of topics, which every broker has. */
    static final String TOPICS = "amq.topic";

    private final TransportContext context;
    private final TransportLife life;
    private final TransportMetrics metrics = new TransportMetrics();
    private final FrameProperties wire;
    private final WaitingTimes waitingTimes = new WaitingTimes();
    private final PendingRequests<Long> pending;
    private final Publications publications;
    private final Caller caller;
    private final Link link;
    private final SharedSubscriptions shared;

    private AmqpTransport(AmqpUri uri, TransportContext context) {
        this.context = context;
        this.life = new TransportLife(context.executor());
        wire = new FrameProperties(
                new WireForm(context.dialect(), context.compression()),
                context.limits().frameBytes());
        pending = new PendingRequests<>(context.limits().pendingRequests(), context.timer(), metrics);
        publications = new Publications(wire, metrics);
        caller = new Caller(uri, wire, metrics, pending);
        link = new Link(new Connector(uri, context), context, life, metrics, this::prepare, caller::onLoss);
        shared = new SharedSubscriptions(link, wire, metrics);
    }

    private void prepare(Session session) throws IOException {
        caller.prepare(session);
        publications.prepare(session);
    }

    /** Connects. Blocks. */
    static AmqpTransport connect(AmqpUri uri, TransportContext context) {
        AmqpTransport transport = new AmqpTransport(uri, context);
        transport.link.open();
        transport.awaitReplies();
        return transport;
    }

    /** What is asked before the queue of replies is there would be answered in vain. */
    private void awaitReplies() {
        ReplyQueue queue = caller.queue();
        if (queue == null) {
            return;
        }
        Registration replies = register(new Consumption(link, queue, ReplyQueue.UNDER_WAY));
        try {
            replies.ready().get(context.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noReplies("the thread was interrupted", e);
        } catch (TimeoutException e) {
            throw noReplies("the broker made no queue for replies in time", e);
        } catch (ExecutionException e) {
            @Nullable Throwable cause = e.getCause();
            throw noReplies(String.valueOf((cause == null ? e : cause).getMessage()), e);
        }
    }

    private NotConnectedException noReplies(String why, Exception cause) {
        close();
        return new NotConnectedException("cannot connect to " + link.uri() + ": " + why, cause);
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        return send(to, frame, session -> publications.publish(session, to, frame, options));
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        Deadline deadline = Requests.requireDeadline(to, request);
        return send(to, request, session -> caller.request(session, to, request, deadline));
    }

    private <T> CompletableFuture<T> send(Address to, Frame frame, Function<Session, CompletableFuture<T>> send) {
        @Nullable RejectedException tooLong = Requests.tooLong(to, frame, context.limits());
        if (tooLong != null) {
            return CompletableFuture.failedFuture(tooLong);
        }
        Session session;
        try {
            session = link.requireReady();
        } catch (CommlibException e) {
            return CompletableFuture.failedFuture(e);
        }
        return send.apply(session);
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        if (options.delivery() == Delivery.AT_MOST_ONCE && !options.retained()) {
            int heldBack = context.limits().heldBack();
            return shared.add(pattern, new Inbox(options.prefetch(), heldBack, Runnable::run, handler, metrics));
        }
        var binding = new TopicBinding(pattern, wire, metrics);
        var subscription = new AmqpSubscription(binding, options.retained(), handler, metrics);
        return register(new Consumption(link, subscription, options.prefetch()));
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        var service = new AmqpService(address, handler, wire, waitingTimes, context.limits(), metrics);
        return register(new Consumption(link, service, options.concurrency()));
    }

    private Registration register(Consumption consumption) {
        link.add(consumption);
        return consumption;
    }

    @Override
    public TransportState state() {
        return life.state();
    }

    @Override
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return life.onChange(listener);
    }

    @Override
    public @Nullable String blockedBecause() {
        Session open = link.session();
        return open == null ? null : open.outbox().blockedBecause();
    }

    @Override
    public TransportMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        if (life.become(TransportState.CLOSED)) {
            pending.close();
            shared.close();
            link.close();
        }
    }
}
