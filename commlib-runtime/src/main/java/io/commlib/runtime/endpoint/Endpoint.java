package io.commlib.runtime.endpoint;

/**
 * Something that is open on a node until it is closed: a service, a subscription, a served interface. Closing takes no
 * new work, finishes what was begun, and may be done more than once and from any thread.
 */
public interface Endpoint extends AutoCloseable {

    /** Ends it. Returns when what was begun has been finished or the node's drain limit has passed. */
    @Override
    void close();

    /**
     * Several endpoints as one; closing it closes them all, the last opened first.
     *
     * @param endpoints the parts
     * @return the whole
     */
    static Endpoint all(Endpoint... endpoints) {
        return () -> {
            for (int i = endpoints.length - 1; i >= 0; i--) {
                endpoints[i].close();
            }
        };
    }
}
