package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.LastWill;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Payloads;
import io.commlib.runtime.transport.support.Requests;
import io.commlib.runtime.transport.support.TransportLife;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The four verbs over connections to a broker. Thread-safe. */
final class MqttTransport implements Transport {

    /** How long closing waits for the broker, if there is a connection. */
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final TransportContext context;
    private final TransportLife life;
    private final TransportMetrics metrics = new TransportMetrics();
    private final MqttLinks links;

    private final MqttTopics topics;

    /** What is delivered exactly once; connected when that is first asked for. */
    private final MqttTopics exactlyOnce;

    private final AtomicBoolean exactlyOnceIsOpen = new AtomicBoolean();

    private final MqttPublisher sent;
    private final MqttReplies replies;
    private final MqttRequests requests;
    private final MqttServices services;
    private final MqttConnection callConnection;

    private MqttTransport(MqttSettings settings, TransportContext context) {
        this.context = context;
        this.life = new TransportLife(context.executor());
        this.sent = new MqttPublisher(metrics, context);
        Payloads payloads = new Payloads(context, new TimeLeft(), metrics);
        this.links = new MqttLinks(settings, context, lastWill(context.lastWill(), payloads));
        Readiness readiness = new Readiness(life, metrics);
        MqttConnection.Factory connections = (role, subscriptions, owner) ->
                new MqttConnection(role, links, context.timer(), subscriptions, readiness.watch(owner));

        topics = new MqttTopics(Role.TOPICS, context, metrics, payloads, connections);
        exactlyOnce = new MqttTopics(Role.EXACTLY_ONCE, context, metrics, payloads, connections);

        BrokerSubscriptions toCalls = new BrokerSubscriptions();
        boolean confirmed = settings.confirmedRequests();
        Handover handover = new Handover(settings.shared(), payloads, sent);
        replies = new MqttReplies(confirmed, payloads, sent, metrics);
        String own = "rpc-" + UUID.randomUUID().toString().replace("-", "");
        requests = new MqttRequests(own, confirmed, payloads, sent, context, metrics);
        services = new MqttServices(settings.shared(), context, metrics, payloads, toCalls, replies, handover);
        callConnection = connections.make(Role.CALLS, toCalls, new MqttCalls(sent, requests, services));
        var unused = toCalls.add(requests.filter(), false);
    }

    private static @Nullable Message lastWill(@Nullable LastWill will, Payloads payloads) {
        return will == null
                ? null
                : Outgoing.published(
                        Topics.topic(will.address()),
                        payloads.writePublished(will.frame()),
                        Delivery.AT_LEAST_ONCE,
                        false);
    }

    /**
     * Connects.
     *
     * @throws NotConnectedException when that fails
     */
    static MqttTransport connect(MqttSettings settings, TransportContext context) {
        MqttTransport transport = new MqttTransport(settings, context);
        boolean connected = false;
        try {
            transport.open(settings);
            connected = true;
            return transport;
        } finally {
            if (!connected) {
                transport.close();
            }
        }
    }

    private void open(MqttSettings settings) {
        CompletableFuture<?> opened = CompletableFuture.allOf(topics.open(), callConnection.open());
        Duration patience =
                context.connectTimeout().multipliedBy(3L * settings.hosts().size());
        try {
            opened.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommlibException known
                    ? known
                    : new NotConnectedException("cannot connect to " + settings.uri() + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new NotConnectedException(
                    "cannot connect to " + settings.uri() + ": no answer within " + patience.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotConnectedException("interrupted while connecting to " + settings.uri(), e);
        }
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        @Nullable CommlibException refusal = refusal(to, frame);
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        try {
            return topics(options.delivery()).publish(to, frame, options);
        } catch (RejectedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private MqttTopics topics(Delivery delivery) {
        if (delivery != Delivery.EXACTLY_ONCE) {
            return topics;
        }
        if (exactlyOnceIsOpen.compareAndSet(false, true)) {
            exactlyOnce.openSomeTime();
        }
        return exactlyOnce;
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        life.requireOpen();
        return topics(options.delivery()).subscribe(new MqttSubscription(pattern, options, handler, context, metrics));
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        Deadline deadline = Requests.requireDeadline(to, request);
        @Nullable CommlibException refusal = refusal(to, request);
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        try {
            return requests.send(to, request, deadline);
        } catch (RejectedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        life.requireOpen();
        return services.add(new MqttService(address, options, handler, context.limits(), replies, metrics));
    }

    private @Nullable CommlibException refusal(Address to, Frame frame) {
        return life.state() == TransportState.CLOSED
                ? new ClosedException("the node is closed")
                : Requests.tooLong(to, frame, context.limits());
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
    public TransportMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        boolean reachable = life.state() == TransportState.READY;
        if (!life.become(TransportState.CLOSED)) {
            return;
        }
        requests.close();
        CompletableFuture<?> published = CompletableFuture.allOf(topics.close(), exactlyOnce.close());
        CompletableFuture<?> handedOver = services.close();
        if (reachable) {
            await(handedOver);
        }
        CompletableFuture<?> flushed = CompletableFuture.allOf(published, sent.close());
        if (reachable) {
            await(flushed);
        }
        await(CompletableFuture.allOf(topics.disconnect(), exactlyOnce.disconnect(), callConnection.close()));
        links.close();
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException brokerDoesNotAnswer) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
