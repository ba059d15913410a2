package io.commlib.runtime.transport.redis;

import java.util.List;

/** Who takes what is popped from one list. Thread-safe. */
interface PopTarget {

    /** The list. */
    String list();

    /**
     * Claims room.
     *
     * @param wanted for how many
     * @return for how many there is; nothing is popped for a target without room
     */
    int reserve(int wanted);

    /** Gives back room that was claimed and not used. */
    void release(int unused);

    /** Takes payloads, for which room was claimed; on any thread, and so without calling a handler on it. */
    void take(List<byte[]> payloads);
}
