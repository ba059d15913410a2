package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How a connection begins, is kept and ends, seen from a client at a broker that does what the test says. */
class ConnectionTest extends ScriptedSetting {

    private static final String A_SECOND_OF_SILENCE = "20 06 00 00 03 13 00 01";

    @Test
    void packetsThatComeByteByByteAreUnderstood() throws Exception {
        MqttClient client = client(false);
        CompletableFuture<Connack> connected = connect(client, PATIENCE);
        Client server = broker.accept();
        server.read();
        for (byte each : Bytes.of(WELCOME + HELLO)) {
            server.send(String.format("%02x", each));
        }

        assertThat(get(connected).sessionPresent()).isFalse();
        await().until(() -> messages.contains("t 123"));
    }

    @Test
    void aBrokerThatLetsNobodyInIsGivenUpInTime() throws Exception {
        CompletableFuture<Connack> connected = connect(client(false), Duration.ofMillis(200));
        Client server = broker.accept();

        assertThatThrownBy(() -> get(connected)).hasRootCauseInstanceOf(TimeoutException.class);
        server.read();
        assertThat(server.isAtEnd()).isTrue();
        assertThat(lost).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsReason() throws Exception {
        CompletableFuture<Connack> connected = connect(client(false), PATIENCE);
        broker.accept().welcome("20 08 00 8a 05 1f 00 02 6e 6f");

        assertThatThrownBy(() -> get(connected))
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessage("BANNED (no)");
    }

    @Test
    void silenceIsBrokenByAPingAndABrokerThatDoesNotAnswerIsLost() throws Exception {
        Client server = open(client(false), A_SECOND_OF_SILENCE);

        assertThat(server.read()).isEqualTo("c0 00");
        await().until(() -> !lost.isEmpty());
        assertThat(lost).singleElement().asString().contains("the broker has not answered for 1 s");
    }

    @Test
    void aBrokerThatOnlyAnswersPingsIsNotLost() throws Exception {
        Client server = open(client(false), A_SECOND_OF_SILENCE);

        for (int i = 0; i < 4; i++) {
            assertThat(server.read()).isEqualTo("c0 00");
            server.send("d0 00");
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aConnectionThatEndsWithinAPacketIsLost() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("30 07 00 01");
        server.close();

        await().until(() -> !lost.isEmpty());
        assertThat(lost).singleElement().asString().contains("the broker closed the connection");
        assertThat(messages).isEmpty();
    }

    @Test
    void whyABrokerEndsAConnectionIsTold() throws Exception {
        MqttClient client = client(false);
        Client server = open(client, WELCOME);
        CompletableFuture<Boolean> unanswered = publish(client, "a", 1);
        server.send("e0 09 8e 07 1f 00 04 61 6e 6e 61");

        assertThatThrownBy(() -> get(unanswered))
                .cause()
                .isInstanceOf(ConnectionEndedException.class)
                .hasMessage("the broker ended the connection, saying SESSION_TAKEN_OVER (anna)");
        assertThat(lost).hasSize(1);
    }

    @Test
    void whatIsNotMqttEndsTheConnectionAndTheBrokerIsToldWhy() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("36 06 00 01 74 00 01 00");

        assertThat(server.read()).isEqualTo("e0 01 81");
        await().until(() -> !lost.isEmpty());
        assertThat(lost).singleElement().isInstanceOf(MalformedPacketException.class);
    }

    @Test
    void whatIsAnsweredButWasNotAskedEndsTheConnection() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("90 04 00 01 00 00");

        assertThat(server.read()).isEqualTo("e0 01 82");
    }

    @Test
    void aGoodbyeComesAfterAllThatWasSentAndNothingIsLost() throws Exception {
        MqttClient client = client(true);
        Client server = open(client, WELCOME);
        CompletableFuture<Boolean> published = publish(client, "a", 0);
        CompletableFuture<Void> left = client.disconnect(true);

        assertThat(server.read()).isEqualTo("30 05 00 01 74 00 61");
        assertThat(server.read()).isEqualTo("e0 07 00 05 11 00 00 00 00");
        assertThat(server.isAtEnd()).isTrue();
        server.close();
        left.get(20, TimeUnit.SECONDS);
        assertThat(get(published)).isTrue();
        assertThat(lost).isEmpty();
        assertThatThrownBy(() -> get(publish(client, "b", 0))).hasCauseInstanceOf(ConnectionEndedException.class);
    }

    @Test
    void aBrokerThatDoesNotHearAGoodbyeIsLeftAllTheSame() throws Exception {
        MqttClient client = client(false);
        open(client, WELCOME);

        client.disconnect(false).get(20, TimeUnit.SECONDS);

        assertThat(client.isOpen()).isFalse();
        assertThat(lost).isEmpty();
    }
}
