package io.commlib.runtime.transport.socket;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is written together. Guarded by the lock of its {@link Outbox}. */
public interface WriteBatch {

    /**
     * Whether there is nothing to write.
     *
     * @return true when it is new, or cleared
     */
    boolean isEmpty();

    /**
     * All of it, in order, at the moment when it is its turn to be written. Nothing is added after that.
     *
     * @return what to write
     */
    ByteBuffer[] close();

    /**
     * Empties it, all of it being written.
     *
     * @return what is to be done then, without the lock; null when that is nothing
     */
    @Nullable
    Runnable clear();
}
