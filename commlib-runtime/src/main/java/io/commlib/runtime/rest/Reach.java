package io.commlib.runtime.rest;

import io.commlib.runtime.rest.RestFailure.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy may reach: the origins that are named, at public addresses, at addresses that are named as such, and in
 * networks that are named. Thread-safe.
 */
final class Reach {

    private final Set<Origin> origins;
    private final List<Network> networks;
    private final HostResolver resolver;

    Reach(Set<Origin> origins, List<Network> networks, HostResolver resolver) {
        this.origins = Set.copyOf(origins);
        this.networks = List.copyOf(networks);
        this.resolver = resolver;
    }

    /**
     * The addresses behind an origin, all checked: connect to these, and never look the name up again.
     *
     * @throws RestFailure when it may not be reached, or has no address. One address that may not be reached is enough,
     *     because no honest name leads outside and inside at once
     */
    List<InetAddress> addresses(Origin origin) {
        if (!origins.contains(origin)) {
            throw new RestFailure(Reason.NOT_ALLOWED, "this proxy may not reach " + origin);
        }
        @Nullable InetAddress literal = origin.literal();
        if (literal != null) {
            return List.of(literal);
        }
        List<InetAddress> addresses = resolve(origin);
        for (InetAddress address : addresses) {
            if (!Network.isPublic(address) && networks.stream().noneMatch(network -> network.contains(address))) {
                throw new RestFailure(
                        Reason.NOT_ALLOWED,
                        "this proxy may not reach " + origin + ": the name leads to an address that is not public");
            }
        }
        return addresses;
    }

    private List<InetAddress> resolve(Origin origin) {
        try {
            List<InetAddress> addresses = resolver.resolve(origin.host());
            if (!addresses.isEmpty()) {
                return List.copyOf(addresses);
            }
        } catch (UnknownHostException e) {
            throw new RestFailure(Reason.UNREACHABLE, origin + " has no address");
        }
        throw new RestFailure(Reason.UNREACHABLE, origin + " has no address");
    }
}
