package io.commlib.runtime.transport.contract;

import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.Transports;
import java.time.Duration;
import java.util.Set;

/** One broker as one test sees it. Tests keep apart by their addresses, so a broker may serve many. */
public interface TransportUnderTest {

    /** Where the broker is. */
    ConnectionUri uri();

    /**
     * Whether the broker tells a caller that nobody serves an address, so that the request is rejected at once. A broker
     * that keeps requests for a service to come cannot: there the request waits for its deadline.
     */
    boolean knowsThatNobodyServes();

    /** Whether the broker drops a request at its deadline, so that no service sees it and could count it. */
    default boolean dropsExpiredRequests() {
        return false;
    }

    /**
     * What the broker holds at the moment for its clients: connections, subscriptions, queues, keys, one line each.
     * Nothing for a broker that is no process of its own.
     */
    Set<String> residue();

    /** What subscriptions ask for, where a test does not say it: a transport may have another way for each. */
    default Delivery delivery() {
        return Delivery.AT_LEAST_ONCE;
    }

    /** Connects once more. */
    default Transport connect(TransportContext context) {
        return Transports.connect(uri(), context);
    }

    /** How long to wait for what must happen; only a failing test waits that long. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }
}
