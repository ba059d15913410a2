package io.commlib.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.pubsub.Subscription;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way to one client as server-sent events. So many wait for it; for each more the oldest is dropped,
 * counted, and the client is told how many it missed. Written by its exchange's thread.
 */
final class EventStream implements AutoCloseable {

    private static final byte[] DATA = "data: ".getBytes(US_ASCII);
    private static final byte[] END = "\n\n".getBytes(US_ASCII);

    private final GatewayLimits limits;
    private final GatewayMetrics metrics;
    private final Consumer<EventStream> onClose;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long missed;
    private boolean ended;

    EventStream(GatewayLimits limits, GatewayMetrics metrics, Consumer<EventStream> onClose) {
        this.limits = limits;
        this.metrics = metrics;
        this.onClose = onClose;
    }

    /** Takes a message of one line. */
    synchronized void offer(byte[] json) {
        if (waiting.size() == limits.streamCapacity()) {
            waiting.remove();
            missed++;
            metrics.dropped.increment();
        }
        waiting.add(json);
        notifyAll();
    }

    /** Lets {@link #run} return when what waits is written. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Writes until it is ended, the client has gone, or does not take what is written. */
    void run(HttpExchange exchange, Subscription subscription) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        Patience patience = Exchanges.patience();
        patience.begin(limits.clientTimeout());
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        write(out, ": subscribed\n\n".getBytes(US_ASCII));
        long told = 0;
        try {
            for (Batch batch = next(patience); !batch.last; batch = next(patience)) {
                patience.begin(limits.clientTimeout());
                long lost = batch.missed + subscription.dropped();
                if (lost > told) {
                    write(out, ("event: dropped\ndata: {\"dropped\":" + (lost - told) + "}\n\n").getBytes(US_ASCII));
                    told = lost;
                }
                write(out, batch.event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OutputStream out, byte @Nullable [] event) throws IOException {
        out.write(event == null ? ": still here\n\n".getBytes(US_ASCII) : event);
        out.flush();
    }

    /** The next event, or none when there was none for so long that the client has to hear something. */
    private synchronized Batch next(Patience patience) throws InterruptedException {
        patience.end();
        long until = System.nanoTime() + limits.keepAlive().toNanos();
        for (long left = limits.keepAlive().toNanos(); waiting.isEmpty() && !ended && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        byte @Nullable [] json = waiting.poll();
        if (json == null) {
            return new Batch(null, missed, ended);
        }
        metrics.events.increment();
        byte[] event = new byte[DATA.length + json.length + END.length];
        System.arraycopy(DATA, 0, event, 0, DATA.length);
        System.arraycopy(json, 0, event, DATA.length, json.length);
        System.arraycopy(END, 0, event, DATA.length + json.length, END.length);
        return new Batch(event, missed, false);
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    /** What is written next. */
    private static final class Batch {
        private final byte @Nullable [] event;
        private final long missed;
        private final boolean last;

        Batch(byte @Nullable [] event, long missed, boolean last) {
            this.event = event;
            this.missed = missed;
            this.last = last;
        }
    }
}
