package io.commlib.runtime.presence;

import io.commlib.runtime.address.Address;

/** Where nodes are heard of: below their own name. */
final class NodeTopics {

    static final String HEARTBEATS = ".heartbeat";
    static final String ANNOUNCEMENTS = ".presence";

    private NodeTopics() {}

    /** The node, with its namespace, of one of its topics. */
    static String nodeOf(Address topic) {
        return topic.text().substring(0, topic.text().lastIndexOf('.'));
    }
}
