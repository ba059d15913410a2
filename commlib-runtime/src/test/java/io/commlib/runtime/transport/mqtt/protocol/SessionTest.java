package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of what is under way when its connection ends. */
class SessionTest extends ScriptedSetting {

    private static final String WELCOME_BACK = "20 03 01 00 00";
    private static final String BACK_AND_ONE_AT_A_TIME = "20 06 01 00 03 21 00 01";

    @Test
    void aSessionGoesOnWhereItWasInTheOrderOfTheCalls() throws Exception {
        MqttClient client = client(true);
        CompletableFuture<Boolean> released;
        CompletableFuture<Boolean> sent;
        CompletableFuture<Boolean> subscribed;
        try (Client server = open(client, WELCOME)) {
            released = publish(client, "a", 2);
            sent = publish(client, "b", 1);
            subscribed = client.subscribe(new Subscription("f", 2, false));
            server.read();
            server.send("50 02 00 01");
            assertThat(server.read()).startsWith("32");
            assertThat(server.read()).startsWith("82");
            assertThat(server.read()).isEqualTo("62 02 00 01");
        }
        await().until(() -> !lost.isEmpty());
        assertThatThrownBy(() -> get(subscribed)).hasCauseInstanceOf(ConnectionEndedException.class);

        Client server = open(client, WELCOME_BACK);

        assertThat(server.read()).isEqualTo("62 02 00 01");
        assertThat(server.read()).isEqualTo("3a 07 00 01 74 00 02 00 62");
        server.send("70 02 00 01" + "40 02 00 02");
        assertThat(get(released)).isTrue();
        assertThat(get(sent)).isTrue();
    }

    @Test
    void ofASessionThatGoesOnNoMoreIsUnderWayThanTheBrokerTakesThen() throws Exception {
        MqttClient client = client(true);
        try (Client server = open(client, WELCOME)) {
            for (String word : List.of("a", "b", "c")) {
                var unused = publish(client, word, 1);
                server.read();
            }
        }
        await().until(() -> !lost.isEmpty());

        Client server = open(client, BACK_AND_ONE_AT_A_TIME);

        for (String number : List.of("1", "2", "3")) {
            assertThat(server.read()).startsWith("3a 07 00 01 74 00 0" + number);
            server.send("40 02 00 0" + number);
        }
    }

    @Test
    void whatABrokerHasForgottenHasFailed() throws Exception {
        MqttClient client = client(true);
        CompletableFuture<Boolean> forgotten;
        try (Client server = open(client, WELCOME)) {
            forgotten = publish(client, "a", 2);
            server.read();
        }
        await().until(() -> !lost.isEmpty());
        assertThat(forgotten).isNotDone();

        Client server = open(client, WELCOME);

        assertThatThrownBy(() -> get(forgotten)).cause().hasMessage("the broker has forgotten the session");
        var unused = publish(client, "b", 0);
        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 62");
    }
}
