package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.support.Payloads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Gives new subscriptions what is retained, without a gap and without a repetition at the seam: the subscription is there
 * first and holds what comes; then what is retained is read; then a {@code PING} on the connection of the subscriptions
 * makes sure that everything published before the reading has come.
 */
final class RetainedFrames {

    private static final int PAGE = 500;

    /** The cursor at the beginning, and again when all is read. */
    private static final String FIRST = "0";

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
                .thenCompose(all -> connections.subscriptions().send(Commands.ping()))
                .whenCompleteAsync((pong, failure) -> subscription.onRetained(found.values()), executor);
    }

    private CompletionStage<Void> read(AddressPattern pattern, Map<Address, Received> found) {
        if (pattern.hasWildcard()) {
            return scan(pattern, FIRST, found);
        }
        return connections
                .commands()
                .send(Commands.get(connections.keys().retained(), pattern.text()))
                .thenAccept(kept -> kept.ifPresent(payload -> keep(pattern, pattern.text(), payload, found)));
    }

    private CompletionStage<Void> scan(AddressPattern pattern, String from, Map<Address, Received> found) {
        return connections
                .commands()
                .send(Commands.scan(connections.keys().retained(), from, pattern.text(), PAGE))
                .thenCompose(page -> {
                    page.fields().forEach((channel, payload) -> keep(pattern, channel, payload, found));
                    return page.cursor().equals(FIRST)
                            ? CompletableFuture.completedFuture(null)
                            : scan(pattern, page.cursor(), found);
                });
    }

    private void keep(AddressPattern pattern, String channel, byte[] payload, Map<Address, Received> found) {
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
