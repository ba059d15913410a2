package io.commlib.runtime.presence;

import java.util.Locale;

/** What a node does. */
public enum NodeState {
    /** Its services and subscriptions take part. */
    RUNNING,
    /** It is there, but its services and subscriptions were stopped, from afar or by itself. */
    STOPPED,
    /** It said goodbye, or was not heard of for too long. */
    GONE;

    /** As it goes over the wire. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what came over the wire; a state that is not known yet is one of being there. */
    static NodeState of(String wireName) {
        for (NodeState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        return RUNNING;
    }
}
