package io.commlib.runtime.presence;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Frames;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a node is there: at once, then every period, whenever something changes, and when the connection was made
 * anew; and says goodbye. Waits for nothing, and whatever fails it tries again the next time. Thread-safe.
 */
public final class Announcer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final EndpointContext context;
    private final Channel<Heartbeat> heartbeats;
    private final Channel<Announcement> announcements;
    private final Supplier<Announcement> facts;
    private final Runnable reconnects;
    private final Future<?> beats;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    private Announcer(EndpointContext context, String heartbeatTopic, Duration period, Supplier<Announcement> facts) {
        this.context = context;
        this.facts = facts;
        heartbeats = channel(heartbeatTopic, Heartbeat.CODEC);
        announcements = channel(context.node() + NodeTopics.ANNOUNCEMENTS, Announcement.CODEC);
        reconnects = context.transport().onStateChange(state -> {
            if (state == TransportState.READY) {
                beat();
            }
        });
        beats = context.timer().every(period, this::beat);
    }

    /**
     * Begins to announce a node.
     *
     * @param context of the node
     * @param heartbeatTopic where heartbeats go; the usual place is {@code NODE.heartbeat}
     * @param period of heartbeats
     * @param since when the node started
     * @param state what the node does, whenever asked
     * @param interfaces what the node serves, whenever asked; the first 256 different ones are told
     * @return announcing
     * @throws io.commlib.runtime.error.BadAddressException when the topic does not follow the notation
     */
    public static Announcer start(
            EndpointContext context,
            String heartbeatTopic,
            Duration period,
            Instant since,
            Supplier<NodeState> state,
            Supplier<List<InterfaceDescriptor>> interfaces) {
        Announcer announcer = new Announcer(
                context,
                heartbeatTopic,
                period,
                () -> new Announcement(
                        state.get(), since.toEpochMilli(), period.toMillis(), bounded(interfaces.get())));
        announcer.beat();
        return announcer;
    }

    /**
     * Where a node's heartbeats usually go.
     *
     * @param node its name, with its namespace
     * @return the topic
     */
    public static String heartbeatTopic(String node) {
        return node + NodeTopics.HEARTBEATS;
    }

    /**
     * Where a node says of itself what it does, and that it goes.
     *
     * @param node its name, with its namespace
     * @return the topic
     */
    public static String announcementTopic(String node) {
        return node + NodeTopics.ANNOUNCEMENTS;
    }

    /**
     * What the broker may say in the name of a node that died.
     *
     * @param frames of the node
     * @param since when the node started
     * @return a goodbye, for {@link #announcementTopic}
     */
    public static Frame goodbye(Frames frames, Instant since) {
        return frames.frame(
                Announcement.CODEC, new Announcement(NodeState.GONE, since.toEpochMilli(), 0, List.of()), null);
    }

    /** Says that something has changed. */
    public void announce() {
        publish(announcements, facts);
    }

    /** Says goodbye, and nothing more. */
    @Override
    public void close() {
        beats.cancel(false);
        reconnects.run();
        lock.lock();
        try {
            publish(announcements, () -> facts.get().withState(NodeState.GONE));
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void beat() {
        announce();
        publish(heartbeats, () -> new Heartbeat(System.currentTimeMillis()));
    }

    /** One at a time, so that nothing follows the goodbye. */
    private <T> void publish(Channel<T> channel, Supplier<T> message) {
        lock.lock();
        try {
            if (!closed) {
                var unused = channel.publishAsync(message.get()).whenComplete((done, failure) -> {
                    if (failure != null) {
                        missed(failure);
                    }
                });
            }
        } catch (RuntimeException e) {
            missed(e);
        } finally {
            lock.unlock();
        }
    }

    private void missed(Throwable why) {
        LOG.debug("The broker was not told that {} is there: {}", context.node(), why.getMessage());
    }

    /** An interface once, however many devices it is served for; and no more than are read. */
    private static List<InterfaceDescriptor> bounded(List<InterfaceDescriptor> interfaces) {
        return interfaces.stream().distinct().limit(Announcement.MAX_INTERFACES).toList();
    }

    private <T> Channel<T> channel(String topic, Codec<T> codec) {
        return new Channel<>(context, Topic.of(topic, topic, codec));
    }
}
