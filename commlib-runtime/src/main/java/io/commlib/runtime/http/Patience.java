package io.commlib.runtime.http;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Ends the waiting of one thread for one client: an interrupted thread closes the connection that it reads from or
 * writes to. The thread that makes it is the one that is interrupted.
 */
final class Patience {

    private final Thread thread = Thread.currentThread();
    private final Timer timer;
    private final LongAdder lost;
    private @Nullable Future<?> end;

    Patience(Timer timer, LongAdder lost) {
        this.timer = timer;
        this.lost = lost;
    }

    /** The client has so long from now. */
    synchronized void begin(Duration limit) {
        end();
        end = timer.after(limit, this::lose);
    }

    /** The client has done what it should. */
    synchronized void end() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    private synchronized void lose() {
        if (end != null) {
            end = null;
            lost.increment();
            thread.interrupt();
        }
    }
}
