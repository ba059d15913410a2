package io.commlib.runtime.presence;

/**
 * Is told who comes and goes. Called one at a time, on the watcher's threads; while it is, nothing else is noticed, so it
 * should be quick.
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
