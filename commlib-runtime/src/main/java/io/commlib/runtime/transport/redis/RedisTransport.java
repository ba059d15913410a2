package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.CommlibException;
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
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.support.Payloads;
import io.commlib.runtime.transport.support.Requests;
import io.commlib.runtime.transport.support.TransportLife;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node at one Redis: the four verbs, each passed to who does it, and the life of the connections. */
final class RedisTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(RedisTransport.class);

    private static final Duration END = Duration.ofSeconds(1);

    /** How soon to look again whether a Redis that is back answers. */
    private static final Duration READY_RETRY = Duration.ofMillis(100);

    private final RedisConnections connections;
    private final TransportContext context;
    private final TransportLife life;
    private final TransportMetrics metrics = new TransportMetrics();
    private final BrokerClock clock = new BrokerClock();
    private final Payloads payloads;
    private final BlockingPops pops;
    private final Pushes pushes;
    private final RedisSubscriptions subscriptions;
    private final RedisRequests requests;
    private final Set<RedisService> services = ConcurrentHashMap.newKeySet();
    private final Future<?> heartbeat;

    RedisTransport(RedisConnections connections, TransportContext context) {
        this.connections = connections;
        this.context = context;
        this.life = new TransportLife(context.executor());
        this.payloads = new Payloads(context, clock, metrics);
        this.pops = new BlockingPops(connections, context.timer());
        this.pushes = new Pushes(connections, context.timer());
        this.subscriptions = new RedisSubscriptions(connections, payloads, context.executor());
        this.requests = new RedisRequests(connections, pops, pushes, payloads, context, metrics);
        this.heartbeat = context.timer().every(Connector.HEARTBEAT, this::beat);
        connections.onChange(this::onBroken, this::onBack);
        begin(clock.refresh(connections), "the time of Redis");
        begin(pops.resume(), "the connection of pops");
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        try {
            life.requireOpen();
            Requests.requireFits(to, frame, context.limits());
            String what = "the message to " + to + " was not sent";
            return RedisErrors.done(connections.commands().send(publishing(to, frame, options.retained())), what);
        } catch (CommlibException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        life.requireOpen();
        return subscriptions.add(
                new RedisSubscription(
                        pattern, options, handler, metrics, context.limits().heldBack()),
                options.retained());
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        Deadline deadline = Requests.requireDeadline(to, request);
        try {
            life.requireOpen();
            Requests.requireFits(to, request, context.limits());
            return requests.send(to, request, deadline);
        } catch (CommlibException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        life.requireOpen();
        RedisService service = new RedisService(
                connections, pops, pushes, payloads, metrics, context, address, options, handler, services);
        services.add(service);
        service.begin();
        return service;
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
        if (!life.become(TransportState.CLOSED)) {
            return;
        }
        heartbeat.cancel(false);
        for (RedisService service : services) {
            var unused = service.close();
        }
        subscriptions.close();
        await(pops.close(), END, "the end of the last pop that blocks");
        await(connections.commands().send(Commands.ping()), END, "the end of the last pop");
        requests.close();
        await(pushes.close(), END, "the lists to expire");
        // Answered when everything sent before has been: nothing that was published is lost by closing.
        await(connections.commands().send(Commands.unlink(requests.lists())), END, "the end of the last command");
        connections.close();
    }

    private Command<Long> publishing(Address to, Frame frame, boolean retained) {
        String kept = connections.keys().retained();
        if (retained && frame.length() == 0) {
            return Commands.remove(kept, to.text());
        }
        byte[] payload = payloads.writePublished(frame);
        metrics.countSent();
        return retained ? Commands.publishRetained(kept, to.text(), payload) : Commands.publish(to.text(), payload);
    }

    private void beat() {
        clock.refresh(connections).exceptionally(failure -> {
            LOG.debug("Redis does not tell the time", failure);
            return null;
        });
        var unused = connections.subscriptions().send(Commands.ping());
        pops.heartbeat();
    }

    private void onBroken() {
        pops.suspend();
        life.become(TransportState.RECONNECTING);
    }

    /**
     * Ready again when all connections are back, Redis has the subscriptions, which are sent first, and it answers: it
     * refuses to while it reads what it had kept.
     */
    private void onBack() {
        if (!connections.areOpen()) {
            return;
        }
        clock.refresh(connections)
                .thenCombine(connections.subscriptions().send(Commands.ping()), (time, pong) -> pong)
                .thenCompose(pong -> pops.resume())
                .whenComplete((resumed, failure) -> {
                    if (failure == null) {
                        becomeReady();
                    } else {
                        var unused = context.timer().after(READY_RETRY, this::onBack);
                    }
                });
    }

    private void becomeReady() {
        if (connections.areOpen() && life.become(TransportState.READY)) {
            metrics.countReconnect();
            if (!connections.areOpen()) {
                onBroken();
            }
        }
    }

    /** Without the right to what every node does, it would be waited for in silence. */
    private void begin(CompletionStage<?> begun, String what) {
        @Nullable Throwable failure = await(begun, context.connectTimeout(), what);
        if (failure != null && RedisErrors.lacksRight(failure)) {
            close();
            throw RedisErrors.translate(failure, "the node " + context.name() + " cannot use Redis");
        }
    }

    /** Waits, and gives why it was in vain, if it was. */
    private static @Nullable Throwable await(CompletionStage<?> end, Duration limit, String what) {
        try {
            end.toCompletableFuture().get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Waited in vain for {}", what, e);
            return e;
        }
    }
}
