package io.commlib.runtime.node;

import io.commlib.runtime.transport.TransportMetrics;
import java.time.Instant;

/**
 * How a node was at some moment.
 *
 * @param status in a word
 * @param detail in a sentence, for people
 * @param since when the status became this one
 * @param endpoints how many endpoints are open, with those that the node has for itself
 * @param bytesWaiting how much was published that the broker has not taken yet
 * @param counters of the connection
 */
public record Health(
        HealthStatus status,
        String detail,
        Instant since,
        int endpoints,
        int bytesWaiting,
        TransportMetrics.Snapshot counters) {}
