package io.commlib.runtime.action;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to an action's topics while a client has goals and a little longer, and hands each goal its own news. What comes for a goal before
 * the reply that tells its id is kept until then. Thread-safe.
 */
final class GoalWatch<R, F> {

    private static final Logger LOG = LoggerFactory.getLogger(GoalWatch.class);

    private static final int EARLY_LIMIT = 1_000;

    /** How long after its end a goal is still given news: its last feedback travels beside the result, and may come later. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final EndpointContext context;
    private final ActionParts<?, R, F> parts;

    /** Held while subscribing, which waits for the broker. */
    private final ReentrantLock opening = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ClientGoal<R, F>> goals = new HashMap<>();
    private final ArrayDeque<Early<R, F>> early = new ArrayDeque<>();
    private List<Endpoint> listening = List.of();
    private int sending;

    /** How often the connection was made anew, since when news may have been missed. */
    private int reconnects;

    GoalWatch(EndpointContext context, ActionParts<?, R, F> parts) {
        this.context = context;
        this.parts = parts;
    }

    /**
     * Sends a goal while listening.
     *
     * @param send sends it and returns the goal when the service has accepted it
     * @return what {@code send} returns
     */
    ClientGoal<R, F> send(Supplier<ClientGoal<R, F>> send) {
        listen();
        try {
            int before = reconnects();
            ClientGoal<R, F> goal = send.get();
            adopt(goal);
            if (reconnects() != before) {
                goal.fetch();
            }
            return goal;
        } finally {
            endSending();
        }
    }

    private void listen() {
        opening.lock();
        try {
            lock.lock();
            try {
                sending++;
                if (!listening.isEmpty()) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            subscribe();
        } catch (RuntimeException e) {
            endSending();
            throw e;
        } finally {
            opening.unlock();
        }
    }

    private void subscribe() {
        List<Endpoint> opened = new ArrayList<>();
        try {
            opened.add(OpenEndpoint.open(context, () -> drain(opened), () -> {}));
            opened.add(listener(new Channel<>(context, parts.status()), ClientGoal::onStatus));
            opened.add(listener(new Channel<>(context, parts.feedback()), ClientGoal::onFeedback));
            opened.add(context.transport().onStateChange(this::onStateChange)::run);
        } catch (RuntimeException e) {
            opened.forEach(Endpoint::close);
            throw e;
        }
        lock.lock();
        try {
            listening = opened;
        } finally {
            lock.unlock();
        }
    }

    private <V> Subscription listener(Channel<GoalNews<V>> channel, BiConsumer<ClientGoal<R, F>, V> receiver) {
        return channel.subscribe(news -> route(news.goalId(), goal -> receiver.accept(goal, news.value())));
    }

    private void route(String goalId, Consumer<ClientGoal<R, F>> news) {
        lock.lock();
        try {
            ClientGoal<R, F> goal = goals.get(goalId);
            if (goal != null) {
                goal.tell(news);
            } else if (sending > 0) {
                keep(new Early<>(goalId, news));
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(Early<R, F> news) {
        if (early.size() == EARLY_LIMIT) {
            early.remove();
        }
        early.add(news);
    }

    private void adopt(ClientGoal<R, F> goal) {
        lock.lock();
        try {
            goals.put(goal.id(), goal);
            early.stream().filter(news -> news.goalId.equals(goal.id())).forEach(news -> goal.tell(news.action));
        } finally {
            lock.unlock();
        }
        var unused = goal.ended().whenComplete((result, failure) -> forgetLater(goal));
        try {
            context.open().requireOpen();
        } catch (ClosedException e) {
            goal.fail(e);
        }
    }

    private void endSending() {
        lock.lock();
        try {
            sending--;
            if (sending == 0) {
                early.clear();
            }
        } finally {
            lock.unlock();
        }
        closeIfIdle();
    }

    private void forgetLater(ClientGoal<R, F> goal) {
        var unused = context.timer().after(LINGER, () -> forget(goal));
    }

    private void forget(ClientGoal<R, F> goal) {
        lock.lock();
        try {
            goals.remove(goal.id());
        } finally {
            lock.unlock();
        }
        closeIfIdle();
    }

    private void closeIfIdle() {
        List<Endpoint> idle;
        lock.lock();
        try {
            if (sending > 0 || !goals.isEmpty()) {
                return;
            }
            idle = listening;
            listening = List.of();
        } finally {
            lock.unlock();
        }
        if (!idle.isEmpty()) {
            try {
                context.workers().execute(() -> idle.forEach(Endpoint::close));
            } catch (RejectedExecutionException e) {
                LOG.debug("The node was closed, and its endpoints with it", e);
            }
        }
    }

    /** On closing the node, but not when these listeners are closed because they were idle: no goal's end will be heard of. */
    private CompletableFuture<Void> drain(List<Endpoint> listeners) {
        boolean nodeCloses;
        lock.lock();
        try {
            nodeCloses = listening == listeners;
        } finally {
            lock.unlock();
        }
        if (nodeCloses) {
            open().forEach(goal -> goal.fail(new ClosedException("the node was closed before the goal ended")));
        }
        return CompletableFuture.completedFuture(null);
    }

    private void onStateChange(TransportState state) {
        if (state == TransportState.READY) {
            lock.lock();
            try {
                reconnects++;
            } finally {
                lock.unlock();
            }
            open().forEach(ClientGoal::fetch);
        }
    }

    private int reconnects() {
        lock.lock();
        try {
            return reconnects;
        } finally {
            lock.unlock();
        }
    }

    private List<ClientGoal<R, F>> open() {
        lock.lock();
        try {
            return List.copyOf(goals.values());
        } finally {
            lock.unlock();
        }
    }

    private record Early<R, F>(String goalId, Consumer<ClientGoal<R, F>> action) {}
}
