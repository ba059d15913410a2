package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.support.Payloads;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Gives new subscriptions what is retained, without a gap and without a repetition at the seam: the subscription is there
 * first and holds what comes; then what is retained is read; then a {@code PING} on the connection of the subscriptions
 * makes sure that everything published before the reading has come.
 */
final class RetainedFrames {

    private static final int PAGE = 500;

    private final RedisConnections connections;
    private final Payloads payloads;
    private final Executor executor;

    RetainedFrames(RedisConnections connections, Payloads payloads, Executor executor) {
        this.connections = connections;
        this.payloads = payloads;
        this.executor = executor;
    }

    /** Hands a subscription that Redis has confirmed what is retained; when that cannot be read, only what comes. */
    void replay(RedisSubscription subscription) {
        Map<Address, Received> found = new LinkedHashMap<>();
        read(subscription.pattern(), found)
                .thenCompose(all -> connections.subscriptionCommands().ping())
                .whenCompleteAsync((pong, failure) -> subscription.onRetained(found.values()), executor);
    }

    private CompletionStage<Void> read(AddressPattern pattern, Map<Address, Received> found) {
        if (pattern.hasWildcard()) {
            return scan(pattern, ScanCursor.INITIAL, found);
        }
        return connections
                .commands()
                .hget(connections.keys().retained(), pattern.text())
                .thenAccept(payload -> keep(pattern, pattern.text(), payload, found));
    }

    private CompletionStage<Void> scan(AddressPattern pattern, ScanCursor from, Map<Address, Received> found) {
        return connections
                .commands()
                .hscan(
                        connections.keys().retained(),
                        from,
                        ScanArgs.Builder.limit(PAGE).match(pattern.text()))
                .thenCompose(page -> {
                    page.getMap().forEach((channel, payload) -> keep(pattern, channel, payload, found));
                    return page.isFinished() ? CompletableFuture.completedFuture(null) : scan(pattern, page, found);
                });
    }

    private void keep(AddressPattern pattern, String channel, byte @Nullable [] payload, Map<Address, Received> found) {
        if (payload == null) {
            return;
        }
        try {
            Address address = new Address(channel);
            if (pattern.matches(address)) {
                found.put(
                        address,
                        new Received(address, payloads.readPublished(payload).frame(), payload));
            }
        } catch (CommlibException e) {
            payloads.dropMalformed("retained for " + channel, e);
        }
    }
}
