package io.commlib.runtime.node;

import io.commlib.runtime.presence.Announcer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a node has beyond endpoints.
 *
 * @param name of one or more segments
 * @param namespace of one or more segments, or empty
 * @param heartbeat the period, or null for none
 * @param heartbeatTopic where to, or null for the usual place
 * @param remoteControl whether others may stop and start it
 */
record NodeSettings(
        String name,
        String namespace,
        @Nullable Duration heartbeat,
        @Nullable String heartbeatTopic,
        boolean remoteControl) {

    /** The name with its namespace, under which everything of the node is found. */
    String fullName() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }

    String topicOfHeartbeats() {
        return heartbeatTopic == null ? Announcer.heartbeatTopic(fullName()) : heartbeatTopic;
    }
}
