package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Finds out how often a broker sends a message to a client of which two subscriptions match: MQTT leaves that to it.
 * Subscribes twice to a topic of its own and counts.
 */
final class CopyProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final byte COUNTED = 1;
    private static final byte LAST = 2;

    private final String topic;
    private final CompletableFuture<Boolean> result = new CompletableFuture<>();
    private int count;

    /**
     * Makes one.
     *
     * @param topic that nobody else uses
     */
    CopyProbe(String topic) {
        this.topic = topic;
    }

    /**
     * Finds out.
     *
     * @return whether there is a copy for each subscription; false when the broker does not let us know
     */
    CompletableFuture<Boolean> run(MqttLink link, Timer timer) {
        var patience = timer.after(PATIENCE, () -> result.complete(false));
        String below = topic + "/#";
        return CompletableFuture.allOf(link.subscribe(topic, false), link.subscribe(below, false))
                .thenCompose(subscribed -> CompletableFuture.allOf(publish(link, COUNTED), publish(link, LAST)))
                .thenCompose(sent -> result)
                .exceptionally(refused -> false)
                .thenCompose(copies -> CompletableFuture.allOf(link.unsubscribe(topic), link.unsubscribe(below))
                        .handle((done, failure) -> copies))
                .whenComplete((copies, failure) -> patience.cancel(false));
    }

    private CompletableFuture<Boolean> publish(MqttLink link, byte mark) {
        return link.publish(new Outgoing(topic, new byte[] {mark}, false, false, 0));
    }

    /**
     * Takes what comes in.
     *
     * @return false when it is not the probe's
     */
    boolean onMessage(String at, byte[] payload) {
        if (!at.equals(topic)) {
            return false;
        }
        if (payload.length == 1 && payload[0] == COUNTED) {
            count++;
        } else {
            result.complete(count > 1);
        }
        return true;
    }
}
