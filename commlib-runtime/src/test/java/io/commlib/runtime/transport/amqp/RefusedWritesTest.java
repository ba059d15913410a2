package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.RabbitMqProcess;
import org.junit.jupiter.api.Test;

/** A user who may connect and read, but not write: RabbitMQ tells it by ending the channel. */
class RefusedWritesTest {

    @Test
    void whoMayNotWriteIsToldSoAndHowToGrantItUntilItIsGranted() {
        try (RabbitMqProcess broker = Brokers.rabbitMqProcess("")) {
            broker.control("set_permissions", "guest", ".*", "^$", ".*");
            try (Rig rig = new Rig(broker.uri())) {
                await().atMost(Rig.PATIENCE).untilAsserted(() -> failsForItsRights(rig, "was lost: "));
                await().atMost(Rig.PATIENCE).untilAsserted(() -> failsForItsRights(rig, "being made anew: "));

                broker.control("set_permissions", "guest", ".*", ".*", ".*");
                await().atMost(Rig.PATIENCE).untilAsserted(() -> Rig.get(rig.publish("news", "1", true)));
            }
        }
    }

    private static void failsForItsRights(Rig rig, String when) {
        assertThatThrownBy(() -> rig.publish("news", "1", true).join())
                .cause()
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContainingAll(when, "access to exchange 'amq.topic'", "rabbitmqctl set_permissions");
    }
}
