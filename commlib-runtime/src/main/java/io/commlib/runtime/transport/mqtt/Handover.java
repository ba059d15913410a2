package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.transport.support.Payloads;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends requests on to whichever node serves their address, on a topic that only services listen to. Thread-safe. */
final class Handover {

    private static final int MOST_TIMES = 9;

    private final boolean possible;
    private final Payloads payloads;
    private final MqttPublisher publisher;

    /**
     * Makes it.
     *
     * @param possible whether the broker shares subscriptions: without that, all nodes have each request already
     * @param payloads writes
     * @param publisher of the connection for requests
     */
    Handover(boolean possible, Payloads payloads, MqttPublisher publisher) {
        this.possible = possible;
        this.payloads = payloads;
        this.publisher = publisher;
    }

    boolean isPossible() {
        return possible;
    }

    /**
     * Sends a request on.
     *
     * @param times how often that has been done, this time included
     * @return done when the broker has it; false when the broker says that nobody serves the address
     */
    CompletableFuture<Boolean> send(Address address, Envelope request, int times) {
        if (!possible) {
            return CompletableFuture.completedFuture(false);
        }
        @Nullable Deadline deadline = request.frame().headers().deadline();
        return publisher.publish(Outgoing.call(
                Topics.handover(address, Math.min(times, MOST_TIMES)),
                payloads.writeCall(request),
                true,
                deadline == null ? 0 : TimeLeft.seconds(deadline)));
    }
}
