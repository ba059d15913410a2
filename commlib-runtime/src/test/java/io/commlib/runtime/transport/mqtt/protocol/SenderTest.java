package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a client publishes, seen from a broker that does what the test says. */
class SenderTest extends ScriptedSetting {

    private static final String ONE_AT_A_TIME = "20 06 00 00 03 21 00 01";
    private static final String SHORT_PACKETS = "20 08 00 00 05 27 00 00 00 20";

    @Test
    void noMoreIsUnderWayThanTheBrokerTakes() throws Exception {
        MqttClient client = client(false);
        Client server = open(client, ONE_AT_A_TIME);
        List<CompletableFuture<Boolean>> published = new ArrayList<>();
        for (String word : List.of("a", "b", "c")) {
            published.add(publish(client, word, word.equals("b") ? 2 : 1));
        }
        CompletableFuture<Boolean> unconfirmed = publish(client, "d", 0);

        assertThat(server.read()).isEqualTo("32 07 00 01 74 00 01 00 61");
        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 64");
        assertThat(get(unconfirmed)).isTrue();
        server.send("40 02 00 01");
        assertThat(server.read()).isEqualTo("34 07 00 01 74 00 02 00 62");
        server.send("50 02 00 02");
        assertThat(server.read()).isEqualTo("62 02 00 02");
        server.send("70 02 00 02");
        assertThat(server.read()).isEqualTo("32 07 00 01 74 00 03 00 63");
        server.send("40 03 00 03 10");

        assertThat(get(published.get(0))).isTrue();
        assertThat(get(published.get(1))).isTrue();
        assertThat(get(published.get(2))).as("nobody is subscribed").isFalse();
    }

    @Test
    void aMessageThatIsRefusedFailsAlone() throws Exception {
        MqttClient client = client(false);
        Client server = open(client, SHORT_PACKETS);

        assertThatThrownBy(() -> get(publish(client, "x".repeat(32), 0)))
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessage("PACKET_TOO_LARGE (it is 38 bytes long, and the broker takes 32)");
        CompletableFuture<Boolean> refused = publish(client, "a", 1);
        server.read();
        server.send("40 03 00 01 97");
        assertThatThrownBy(() -> get(refused)).cause().hasMessage("QUOTA_EXCEEDED");
        assertThat(lost).isEmpty();
    }

    @Test
    void aBrokerThatReadsNothingKeepsNobodyAndIsStillHeard() throws Exception {
        MqttClient client = client(false);
        Client server = open(client, WELCOME);
        String word = "x".repeat(20_000);
        List<CompletableFuture<Boolean>> published = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            published.add(publish(client, i % 2 == 0 ? word : "short", 0));
        }

        assertThat(published.get(1_999)).isNotDone();
        server.send(HELLO);
        await().until(() -> messages.contains("t 123"));
        for (int i = 0; i < 2_000; i++) {
            assertThat(server.read()).hasSize(i % 2 == 0 ? 3 * (4 + 4 + 20_000) - 1 : 3 * (6 + 5) - 1);
        }
        assertThat(get(published.get(1_999))).isTrue();
    }

    @Test
    void whatWaitsForABrokerThatReadsNothingFailsWhenTheConnectionEnds() throws Exception {
        MqttClient client = client(false);
        open(client, WELCOME);
        CompletableFuture<Boolean> last = publish(client, "", 0);
        for (int i = 0; i < 50; i++) {
            last = publish(client, "x".repeat(1 << 20), 0);
        }

        loops.close();

        CompletableFuture<Boolean> unsent = last;
        assertThatThrownBy(() -> get(unsent)).hasCauseInstanceOf(ConnectionEndedException.class);
    }

    @Test
    void whatIsPublishedBecauseSomethingWasWrittenIsWrittenAsWell() throws Exception {
        MqttClient client = client(false);
        taking = topic -> {
            var unused = publish(client, "a", 0)
                    .thenCompose(written -> publish(client, "b", 0))
                    .thenCompose(written -> publish(client, "c", 0));
        };
        Client server = open(client, WELCOME);
        server.send(HELLO);

        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 61");
        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 62");
        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 63");
    }
}
