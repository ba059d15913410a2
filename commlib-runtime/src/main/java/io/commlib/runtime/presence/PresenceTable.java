package io.commlib.runtime.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is there, as far as heartbeats and announcements tell. They come on topics of their own, in no order: so one of
 * whom only a heartbeat came is shown after a while, lest its announcement is still on its way; and one that said goodbye
 * is remembered until its heartbeats would have been missed. Bounded; the time is the caller's to tell; not thread-safe.
 */
final class PresenceTable {

    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(10);
    private static final Duration LONGEST_PERIOD = Duration.ofHours(1);

    /** How long an announcement is waited for after a heartbeat, at most. */
    private static final long ANNOUNCEMENT_NANOS = Duration.ofMillis(500).toNanos();

    private final PresenceOptions options;
    private final PresenceListener listener;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private long ignored;

    PresenceTable(PresenceOptions options, PresenceListener listener) {
        this.options = options;
        this.listener = listener;
    }

    void beat(String node, Now now) {
        Entry entry = entries.get(node);
        if (entry == null) {
            Announcement unknown = new Announcement(NodeState.RUNNING, now.instant.toEpochMilli(), 0, List.of());
            add(node, new Entry(presence(node, unknown, now), now.nanos));
        } else if (entry.stage != Stage.GONE) {
            entry.seen(now);
        }
    }

    void announced(String node, Announcement announcement, Now now) {
        Entry entry = entries.get(node);
        if (announcement.state() == NodeState.GONE) {
            if (entry != null && entry.isOf(announcement)) {
                leave(entry, now);
            }
        } else if (entry != null && entry.stage == Stage.SHOWN && entry.isOf(announcement)) {
            update(entry, announcement, now);
        } else {
            if (entry != null) {
                leave(entry, now);
            }
            Entry next = new Entry(presence(node, announcement, now), now.nanos);
            next.told = true;
            if (add(node, next)) {
                show(next);
            }
        }
    }

    /** Lets those go that have not been heard of for too long, and shows those who told nothing but heartbeats. */
    void sweep(Now now) {
        for (Entry entry : List.copyOf(entries.values())) {
            if (now.nanos - entry.lastNanos > entry.patience(options)) {
                entries.remove(entry.presence.node());
                leave(entry, now);
            } else if (entry.stage == Stage.HEARD && now.nanos - entry.firstNanos >= entry.reserve()) {
                show(entry);
            }
        }
    }

    List<NodePresence> there() {
        return entries.values().stream()
                .filter(entry -> entry.stage == Stage.SHOWN)
                .map(entry -> entry.presence)
                .toList();
    }

    @Nullable
    NodePresence find(String node) {
        Entry entry = entries.get(node);
        return entry != null && entry.stage == Stage.SHOWN ? entry.presence : null;
    }

    /** How often something was heard of a node for which there is no room. */
    long ignored() {
        return ignored;
    }

    private boolean add(String node, Entry entry) {
        if (!entries.containsKey(node) && entries.size() >= options.maxNodes()) {
            ignored++;
            return false;
        }
        entries.put(node, entry);
        return true;
    }

    private void show(Entry entry) {
        entry.stage = Stage.SHOWN;
        listener.joined(entry.presence);
    }

    private void leave(Entry entry, Now now) {
        boolean shown = entry.stage == Stage.SHOWN;
        entry.stage = Stage.GONE;
        entry.lastNanos = now.nanos;
        if (shown) {
            listener.left(entry.presence.gone());
        }
    }

    private void update(Entry entry, Announcement announcement, Now now) {
        NodePresence before = entry.presence;
        entry.told = true;
        entry.lastNanos = now.nanos;
        entry.presence = presence(before.node(), announcement, now);
        if (!entry.presence.equals(before.seen(now.instant))) {
            listener.changed(entry.presence);
        }
    }

    private NodePresence presence(String node, Announcement announcement, Now now) {
        return new NodePresence(
                node,
                announcement.state(),
                Instant.ofEpochMilli(announcement.since()),
                now.instant,
                period(announcement.period()),
                announcement.interfaces());
    }

    private Duration period(long millis) {
        if (millis <= 0) {
            return options.assumedPeriod();
        }
        Duration told = Duration.ofMillis(Math.min(millis, LONGEST_PERIOD.toMillis()));
        return told.compareTo(SHORTEST_PERIOD) < 0 ? SHORTEST_PERIOD : told;
    }

    /**
     * One moment.
     *
     * @param nanos for distances: whoever sets the system's clock lets nobody go
     * @param instant for people
     */
    record Now(long nanos, Instant instant) {

        static Now read() {
            return new Now(System.nanoTime(), Instant.now());
        }
    }

    private enum Stage {
        /** Only heartbeats, and not for long. */
        HEARD,
        SHOWN,
        GONE
    }

    private static final class Entry {

        private final long firstNanos;
        private NodePresence presence;
        private Stage stage = Stage.HEARD;
        private boolean told;
        private long lastNanos;

        Entry(NodePresence presence, long nanos) {
            this.presence = presence;
            this.firstNanos = nanos;
            this.lastNanos = nanos;
        }

        /** Whether it is of the same run of the program, as far as is known. */
        boolean isOf(Announcement announcement) {
            return !told || presence.since().toEpochMilli() == announcement.since();
        }

        void seen(Now now) {
            lastNanos = now.nanos;
            presence = presence.seen(now.instant);
        }

        /** In nanoseconds: how long it is not shown. */
        long reserve() {
            return Math.min(ANNOUNCEMENT_NANOS, presence.period().toNanos() / 2);
        }

        /** In nanoseconds: some heartbeats, and half of one for the way. */
        long patience(PresenceOptions options) {
            long period = presence.period().toNanos();
            return Math.multiplyExact(period, options.missedBeats()) + period / 2;
        }
    }
}
