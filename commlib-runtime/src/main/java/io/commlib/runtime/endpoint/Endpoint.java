package io.commlib.runtime.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Something that is open on a node until it is closed: a service, a subscription, a served interface. Closing takes no
 * new work, finishes what was begun, and may be done more than once and from any thread.
 */
public interface Endpoint extends AutoCloseable {

    /** Ends it. Returns when what was begun has been finished or the node's drain limit has passed. */
    @Override
    void close();

    /** Opens an endpoint. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens it.
         *
         * @return open and taking part
         * @throws io.commlib.runtime.error.CommlibException when it cannot be opened
         */
        Endpoint open();
    }

    /**
     * Several endpoints as one; closing it closes them all, the last opened first.
     *
     * @param openers open the parts, in this order
     * @return the whole
     * @throws io.commlib.runtime.error.CommlibException when a part cannot be opened; those before it are closed again
     */
    static Endpoint openAll(Opener... openers) {
        Deque<Endpoint> opened = new ArrayDeque<>();
        Endpoint whole = () -> opened.forEach(Endpoint::close);
        try {
            for (Opener opener : openers) {
                opened.push(opener.open());
            }
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
        return whole;
    }
}
