package io.commlib.runtime.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up. Thread-safe. */
@FunctionalInterface
public interface HostResolver {

    /** Asks whom the JVM asks. */
    HostResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * Looks a name up.
     *
     * @param host a name, never an address
     * @return its addresses, at least one
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
