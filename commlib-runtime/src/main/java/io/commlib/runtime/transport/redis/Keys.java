package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import java.util.UUID;

/** How keys are called. In a cluster all are of one slot, so that one server has them and one pop may wait for all. */
final class Keys {

    /** Of one server that has all keys. */
    static final Keys PLAIN = new Keys("");

    /** Of a cluster, which places keys by what is in braces. */
    static final Keys OF_A_CLUSTER = new Keys("{commlib}.");

    private final String prefix;

    private Keys(String prefix) {
        this.prefix = prefix;
    }

    /** The list of the requests to an address. */
    String requests(Address address) {
        return prefix + address.text();
    }

    /** A list for replies that no other node uses. */
    String newReplies() {
        return prefix + "rpc-" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The hash of what is kept for later subscribers: channel to payload. */
    String retained() {
        return prefix + "commlib.retained";
    }
}
