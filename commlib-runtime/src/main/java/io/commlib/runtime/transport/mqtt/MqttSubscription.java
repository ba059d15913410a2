package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Inbox;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One subscription of the node. Thread-safe. */
final class MqttSubscription {

    /** How long after the broker has accepted a subscription what it retains may still come. */
    private static final Duration RETAINED_COME = Duration.ofSeconds(5);

    /** For how many addresses at most. */
    private static final int MOST_RETAINED = 100_000;

    private final AddressPattern pattern;
    private final ReceiveOptions options;
    private final Inbox inbox;

    /**
     * The addresses from which something has come, as long as retained frames may: a retained one from there is not the
     * first, or no news. Null when none may come.
     */
    private volatile @Nullable Set<Address> known;

    MqttSubscription(
            AddressPattern pattern,
            ReceiveOptions options,
            FrameHandler handler,
            TransportContext context,
            TransportMetrics metrics) {
        this.pattern = pattern;
        this.options = options;
        this.inbox = new Inbox(options.prefetch(), context.limits().heldBack(), Runnable::run, handler, metrics);
        this.known = options.retained() ? ConcurrentHashMap.newKeySet() : null;
    }

    AddressPattern pattern() {
        return pattern;
    }

    boolean wantsRetained() {
        return options.retained();
    }

    /** Takes a frame; a retained one was kept by the broker and is sent to whoever subscribes, not only to this one. */
    void onFrame(Address address, Frame frame, boolean retained) {
        @Nullable Set<Address> before = known;
        boolean news = before == null || before.add(address);
        if (retained && (before == null || !news)) {
            return;
        }
        if (before != null && before.size() > MOST_RETAINED) {
            known = null;
        }
        var unused = inbox.offer(address, frame);
    }

    /** The broker has accepted the subscription. */
    void onReady(TransportContext context) {
        if (known != null) {
            var unused = context.timer().after(RETAINED_COME, () -> known = null);
        }
    }

    /** Hands out nothing more; done when everything handed out is done. */
    CompletableFuture<Void> close() {
        return inbox.close();
    }
}
