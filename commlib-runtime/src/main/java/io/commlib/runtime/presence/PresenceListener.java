package io.commlib.runtime.presence;

/**
 * Is told who comes and goes, in order and one at a time, on a thread of the watcher's workers. It may block, and ask or close
 * what it is told by. Of one that is stuck, several times as many changes wait as there may be nodes; it is not told older ones.
 */
public interface PresenceListener {

    /** Takes no notice. */
    PresenceListener NONE = new PresenceListener() {};

    /**
     * A node is there that was not.
     *
     * @param node what is known of it
     */
    default void joined(NodePresence node) {}

    /**
     * A node was stopped or started from afar, or serves other interfaces than before.
     *
     * @param node what is known of it
     */
    default void changed(NodePresence node) {}

    /**
     * A node is {@link NodeState#GONE}.
     *
     * @param node what was known of it
     */
    default void left(NodePresence node) {}
}
