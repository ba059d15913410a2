package io.commlib.runtime.presence;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.dispatch.Listeners;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.pubsub.PatternChannel;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.pubsub.TopicListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A live view of the nodes of a namespace: who is there, since when, and what each serves. A node is seen from its next
 * heartbeat on, is gone at once when it says goodbye or, over MQTT, when the broker sees its connection end, and else
 * when it has missed several heartbeats. Nodes that send nothing but {@code {"ts": …}}, such as those of Python, are seen
 * without their interfaces. Sees the watching node itself as well. Thread-safe.
 */
public final class Presence implements Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** That wait for a listener that is busy. */
    private static final long NEWS_PER_NODE = 4;

    /** How late, at most, it is noticed that a node has missed its heartbeats. */
    private static final Duration SWEEP = Duration.ofMillis(250);

    private final EndpointContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private final PresenceTable table;
    private final Listeners<News> listeners;
    private final Runnable ignoring;
    private final Endpoint subscriptions;
    private final Future<?> sweeps;

    private Presence(EndpointContext context, PresenceOptions options, PresenceListener listener) {
        this.context = context;
        listeners = new Listeners<>(
                context.workers(), (int) Math.min(Integer.MAX_VALUE, NEWS_PER_NODE * options.maxNodes()));
        table = new PresenceTable(options, News.into(listeners));
        ignoring = listeners.add(news -> news.tell(listener));
        String nodes = options.namespace().isEmpty() ? "*" : options.namespace() + ".*";
        SubscribeOptions room = SubscribeOptions.DEFAULT.withCapacity(options.maxNodes());
        subscriptions = Endpoint.openAll(
                () -> subscribe(
                        nodes + NodeTopics.ANNOUNCEMENTS,
                        Announcement.CODEC,
                        room,
                        (topic, announcement) -> inOrder(() ->
                                table.announced(NodeTopics.nodeOf(topic), announcement, PresenceTable.Now.read()))),
                () -> subscribe(
                        nodes + NodeTopics.HEARTBEATS,
                        Heartbeat.CODEC,
                        room,
                        (topic, beat) ->
                                inOrder(() -> table.beat(NodeTopics.nodeOf(topic), PresenceTable.Now.read()))));
        sweeps = context.timer().every(SWEEP, this::sweepSoon);
    }

    /**
     * Begins to watch; nodes do.
     *
     * @param context of the node
     * @param options whom, and how patiently
     * @param listener is told who comes and goes, from the first on
     * @return watching
     * @throws io.commlib.runtime.error.BadAddressException when the namespace does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static Presence watch(EndpointContext context, PresenceOptions options, PresenceListener listener) {
        return new Presence(context, options, listener);
    }

    /**
     * Who is there now.
     *
     * @return a copy, by name
     */
    public List<NodePresence> nodes() {
        return inOrder(table::there);
    }

    /**
     * Whether a node is there.
     *
     * @param node its name, with its namespace
     * @return what is known of it, or nothing
     */
    public Optional<NodePresence> find(String node) {
        return Optional.ofNullable(inOrder(() -> table.find(node)));
    }

    /**
     * How often something was heard of nodes for which there was no room.
     *
     * @return the count since it was opened
     */
    public long ignored() {
        return inOrder(table::ignored);
    }

    /** Stops watching. The listener is told nothing more but what it is being told. */
    @Override
    public void close() {
        sweeps.cancel(false);
        subscriptions.close();
        ignoring.run();
    }

    private <T> Endpoint subscribe(String topic, Codec<T> codec, SubscribeOptions room, TopicListener<T> listener) {
        return new PatternChannel<>(context, Topic.of(topic, topic, codec)).subscribe(listener, room);
    }

    /** Not on the timer's thread, which others need. */
    private void sweepSoon() {
        try {
            context.workers().execute(() -> inOrder(() -> table.sweep(PresenceTable.Now.read())));
        } catch (RejectedExecutionException closed) {
            LOG.debug("The node is closed", closed);
        }
    }

    private void inOrder(Runnable change) {
        inOrder(() -> {
            change.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T inOrder(Supplier<T> access) {
        lock.lock();
        try {
            return access.get();
        } finally {
            lock.unlock();
            listeners.tell();
        }
    }

    /** Who came or went, as it is told. */
    private record News(String what, BiConsumer<PresenceListener, NodePresence> told, NodePresence node) {

        /** Notes what a table finds. */
        static PresenceListener into(Listeners<News> listeners) {
            return new PresenceListener() {
                @Override
                public void joined(NodePresence node) {
                    listeners.note(new News("joined", PresenceListener::joined, node));
                }

                @Override
                public void changed(NodePresence node) {
                    listeners.note(new News("changed", PresenceListener::changed, node));
                }

                @Override
                public void left(NodePresence node) {
                    listeners.note(new News("left", PresenceListener::left, node));
                }
            };
        }

        void tell(PresenceListener listener) {
            told.accept(listener, node);
        }

        @Override
        public String toString() {
            return node.node() + " " + what;
        }
    }
}
