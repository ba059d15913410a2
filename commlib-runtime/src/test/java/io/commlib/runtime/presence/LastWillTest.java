package io.commlib.runtime.presence;

import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Wire;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastWillTest {

    @Test
    void overMqttANodeThatDiesIsGoneLongBeforeItMissesItsHeartbeats() {
        Wire wire = new Wire(Brokers.mosquitto());
        try (Endpoints watcher = Endpoints.connect(Brokers.mosquitto());
                Presence presence =
                        watcher.watch(PresenceOptions.DEFAULT.withNamespace("lastwill"), PresenceListener.NONE);
                Node node = Node.builder(wire.uri())
                        .namespace("lastwill")
                        .name("mortal")
                        .heartbeat(Duration.ofMinutes(10))
                        .drainLimit(Duration.ZERO)
                        .build()) {
            await().until(() -> presence.find(node.fullName()).isPresent());

            wire.close();

            await().until(() -> presence.find(node.fullName()).isEmpty());
        }
    }
}
