package io.commlib.benchmarks.measure;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a contender opens before its first trial, and keeps to its last. What could not be opened is not tried again.
 *
 * @param <S> such as a server and a client
 */
public final class Opened<S extends AutoCloseable> implements AutoCloseable {

    private final Callable<S> opener;
    private @Nullable S session;

    /**
     * Opens nothing yet.
     *
     * @param opener opens
     */
    public Opened(Callable<S> opener) {
        this.opener = opener;
    }

    /**
     * Opens, the first time.
     *
     * @return the same each time
     * @throws Exception when it cannot be opened
     */
    public S get() throws Exception {
        if (session == null) {
            session = opener.call();
        }
        return session;
    }

    @Override
    public void close() throws Exception {
        if (session != null) {
            session.close();
        }
    }
}
