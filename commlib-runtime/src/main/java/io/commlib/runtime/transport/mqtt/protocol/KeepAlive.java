package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Notices that a broker does not answer any more (MQTT 5.0, 3.1.2.10). Pings it when one direction was silent for three
 * quarters of the time that the broker allows, also when we only write: what nobody answers says nothing of the broker.
 */
final class KeepAlive {

    /** How often within the time that is allowed it is looked. */
    private static final int LOOKS = 4;

    private final long patienceNanos;
    private final long silenceNanos;
    private final LongSupplier lastRead;
    private final LongSupplier lastWrite;
    private final Actions actions;
    private final Future<?> looks;
    private long lastPing;

    /** What is done about silence; called on the timer. */
    interface Actions {

        void ping();

        void onSilence(Duration silence);
    }

    /**
     * Begins.
     *
     * @param timer looks
     * @param interval how long the broker bears silence
     * @param lastRead when something was read, in {@link System#nanoTime()}
     * @param lastWrite when something was written
     * @param actions what to do
     */
    KeepAlive(Timer timer, Duration interval, LongSupplier lastRead, LongSupplier lastWrite, Actions actions) {
        this.patienceNanos = interval.toNanos() * 3 / 2;
        this.silenceNanos = interval.toNanos() * 3 / 4 - interval.toNanos() / LOOKS / 2;
        this.lastRead = lastRead;
        this.lastWrite = lastWrite;
        this.actions = actions;
        this.lastPing = System.nanoTime();
        this.looks = timer.every(interval.dividedBy(LOOKS), this::look);
    }

    private void look() {
        long now = System.nanoTime();
        long unread = now - lastRead.getAsLong();
        if (unread > patienceNanos) {
            actions.onSilence(Duration.ofNanos(unread));
            return;
        }
        boolean nothingRead = unread > silenceNanos && now - lastPing > silenceNanos;
        if (nothingRead || now - lastWrite.getAsLong() > silenceNanos) {
            lastPing = now;
            actions.ping();
        }
    }

    void end() {
        looks.cancel(false);
    }
}
