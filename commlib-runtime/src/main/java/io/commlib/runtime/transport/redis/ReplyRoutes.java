package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which addresses are served by services that repeat the correlation id of a request in their reply. Their replies
 * may share one list; everybody else's need a list per call, since there is nothing else to tell them apart. Thread-safe.
 */
final class ReplyRoutes {

    private static final int REMEMBERED = 10_000;

    /** How long an address that has not repeated a correlation id gets a list per call, whatever else answers there. */
    private static final Duration MISTRUST = Duration.ofMinutes(1);

    private final Set<Address> correlating = ConcurrentHashMap.newKeySet();
    private final Map<Address, Deadline> mistrusted = new ConcurrentHashMap<>();

    /** Whether the replies from an address may come on the shared list. */
    boolean mayShare(Address address) {
        return correlating.contains(address);
    }

    /** A reply has repeated its correlation id. */
    void onCorrelated(Address address) {
        @Nullable Deadline until = mistrusted.get(address);
        if (until != null && !until.isExpired()) {
            return;
        }
        mistrusted.remove(address);
        if (correlating.size() >= REMEMBERED) {
            correlating.clear();
        }
        correlating.add(address);
    }

    /** A reply without a correlation id has come where it should have had one, perhaps from this address. */
    void onUncorrelated(Address address) {
        correlating.remove(address);
        if (mistrusted.size() >= REMEMBERED) {
            mistrusted.clear();
        }
        mistrusted.put(address, Deadline.after(MISTRUST));
    }
}
