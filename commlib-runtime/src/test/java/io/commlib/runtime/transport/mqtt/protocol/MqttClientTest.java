package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MqttClientTest implements MqttClient.Listener {

    private static final String WELCOME = "20 03 00 00 00";
    private static final String WELCOME_BACK = "20 03 01 00 00";
    private static final String ONE_AT_A_TIME = "20 06 00 00 03 21 00 01";
    private static final String A_SECOND_OF_SILENCE = "20 06 00 00 03 13 00 01";
    private static final String SHORT_PACKETS = "20 08 00 00 05 27 00 00 00 20";
    private static final String HELLO = "30 07 00 01 74 00 31 32 33";

    private final ScriptedBroker broker = new ScriptedBroker();
    private final IoLoops loops = new IoLoops("test", 1);
    private final Workers workers = Workers.create("test");
    private final Timer timer = new Timer("test-timer");
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<MqttException> lost = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        loops.close();
        workers.close();
        timer.close();
        broker.close();
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        messages.add(topic + " " + new String(payload, StandardCharsets.UTF_8));
        if (topic.equals("bad")) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    @Override
    public void onLost(MqttException cause) {
        lost.add(cause);
    }

    @Test
    void packetsThatComeByteByByteAreUnderstood() throws Exception {
        MqttClient client = client(false);
        CompletableFuture<Connack> connected = connect(client);
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
        CompletableFuture<Connack> connected = connect(client(false));
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
    void aMessageOfQos2ThatComesTwiceIsHandedOnOnce() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("34 07 00 01 74 00 05 00 61");
        assertThat(server.read()).isEqualTo("50 02 00 05");
        server.send("3c 07 00 01 74 00 05 00 61");
        assertThat(server.read()).isEqualTo("50 02 00 05");
        server.send("62 02 00 05");
        assertThat(server.read()).isEqualTo("70 02 00 05");
        server.send("62 02 00 05");
        assertThat(server.read()).isEqualTo("70 03 00 05 92");
        server.send("34 07 00 01 74 00 05 00 62");
        server.read();

        assertThat(messages).containsExactly("t a", "t b");
    }

    @Test
    void aMessageThatIsNotTakenIsAcknowledgedAllTheSame() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("32 09 00 03 62 61 64 00 05 00 61");

        assertThat(server.read()).isEqualTo("40 02 00 05");
    }

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

        Client server = open(client, "20 06 01 00 03 21 00 01");

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

    private MqttClient client(boolean keepsMessages) {
        return new MqttClient(loops, workers, timer, keepsMessages, this);
    }

    /** Connects to a broker that answers so. */
    private Client open(MqttClient client, String connack) throws Exception {
        CompletableFuture<Connack> connected = connect(client);
        Client server = broker.accept().welcome(connack);
        get(connected);
        return server;
    }

    private CompletableFuture<Connack> connect(MqttClient client) {
        return connect(client, Duration.ofSeconds(20));
    }

    private CompletableFuture<Connack> connect(MqttClient client, Duration timeout) {
        return client.connect(
                new Endpoint("localhost", broker.port(), null, timeout),
                new ConnectOptions(MqttVersion.V5, "id", null, null, 20, false, 60, 1 << 20, 65_535, null));
    }

    private static CompletableFuture<Boolean> publish(MqttClient client, String word, int qos) {
        CompletableFuture<Boolean> published =
                client.publish(new Message("t", word.getBytes(StandardCharsets.UTF_8), qos, false, 0));
        client.flush();
        return published;
    }

    private static <T> T get(CompletableFuture<T> future) throws IOException, ExecutionException {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("nothing happened", e);
        }
    }
}
