package io.commlib.runtime.testing;

/** A broker of one test's own, to be killed and restarted at will. */
public interface PrivateBroker extends AutoCloseable {

    /** The connection string of the broker, the same after each restart. */
    String uri();

    /** Ends the broker at once, as a crash does, and returns when it is gone. */
    void kill();

    /** Starts the killed broker again at the same address, and returns when it accepts connections. */
    void restart();

    /** Ends the broker and removes what it left on disk. */
    @Override
    void close();
}
