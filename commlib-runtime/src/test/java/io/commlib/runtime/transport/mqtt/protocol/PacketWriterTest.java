package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PacketWriterTest {

    private final PacketWriter five = new PacketWriter(MqttVersion.V5);
    private final PacketWriter three = new PacketWriter(MqttVersion.V3);

    @Test
    void aConnectHasTheBytesOfTheSpecification() {
        Message will = new Message("w", "x".getBytes(StandardCharsets.UTF_8), 1, true, 0);
        ConnectOptions options = new ConnectOptions(MqttVersion.V5, "id", "u", "pw", 10, true, 10, 256, 9, will);

        assertThat(Bytes.written(out -> five.connect(out, options)))
                .isEqualTo("10 27 00 04 4d 51 54 54 05 ee 00 0a 0a 27 00 00 01 00 11 00 00 00 0a"
                        + " 00 02 69 64 00 00 01 77 00 01 78 00 01 75 00 02 70 77");
    }

    @Test
    void aConnectOfTheOlderVersionHasNoProperties() {
        ConnectOptions options = new ConnectOptions(MqttVersion.V3, "id", null, null, 10, false, 10, 256, 9, null);

        assertThat(Bytes.written(out -> three.connect(out, options)))
                .isEqualTo("10 0e 00 04 4d 51 54 54 04 00 00 0a 00 02 69 64");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new ConnectOptions(MqttVersion.V5, "id", "u", "secret", 10, true, 0, 256, 9, null).toString())
                .doesNotContain("secret");
    }

    /** MQTT 5.0, figure 3-9, with a payload. */
    @Test
    void aPublishHasTheBytesOfTheSpecification() {
        Message message = new Message("a/b", new byte[] {7}, 1, false, 0);

        assertThat(Bytes.written(out -> publish(five, out, message, 10, false)))
                .isEqualTo("32 09 00 03 61 2f 62 00 0a 00 07");
        assertThat(Bytes.written(out -> publish(three, out, message, 10, true)))
                .isEqualTo("3a 08 00 03 61 2f 62 00 0a 07");
    }

    @Test
    void anExpiryIsAPropertyWhereThereAreAny() {
        Message message = new Message("t", new byte[0], 0, true, 3);

        assertThat(Bytes.written(out -> publish(five, out, message, 0, false)))
                .isEqualTo("31 09 00 01 74 05 02 00 00 00 03");
        assertThat(Bytes.written(out -> publish(three, out, message, 0, false))).isEqualTo("31 03 00 01 74");
    }

    @Test
    void requestsAndAcknowledgementsHaveTheBytesOfTheSpecification() {
        Subscription subscription = new Subscription("a/b", 1, false);

        assertThat(Bytes.written(out -> five.subscribe(out, 10, subscription)))
                .isEqualTo("82 09 00 0a 00 00 03 61 2f 62 21");
        assertThat(Bytes.written(out -> three.subscribe(out, 10, subscription)))
                .isEqualTo("82 08 00 0a 00 03 61 2f 62 01");
        assertThat(Bytes.written(out -> five.unsubscribe(out, 10, "a/b"))).isEqualTo("a2 08 00 0a 00 00 03 61 2f 62");
        assertThat(Bytes.written(out -> three.unsubscribe(out, 10, "a/b"))).isEqualTo("a2 07 00 0a 00 03 61 2f 62");
        assertThat(Bytes.written(out -> five.acknowledge(out, PacketType.PUBREL, 258, 0)))
                .isEqualTo("62 02 01 02");
        assertThat(Bytes.written(out -> five.acknowledge(out, PacketType.PUBCOMP, 258, 0x92)))
                .isEqualTo("70 03 01 02 92");
        assertThat(Bytes.written(out -> three.acknowledge(out, PacketType.PUBCOMP, 258, 0x92)))
                .isEqualTo("70 02 01 02");
        assertThat(Bytes.written(five::ping)).isEqualTo("c0 00");
        assertThat(Bytes.written(out -> five.disconnect(out, 0, false))).isEqualTo("e0 00");
        assertThat(Bytes.written(out -> five.disconnect(out, 0x81, false))).isEqualTo("e0 01 81");
        assertThat(Bytes.written(out -> five.disconnect(out, 0, true))).isEqualTo("e0 07 00 05 11 00 00 00 00");
        assertThat(Bytes.written(out -> three.disconnect(out, 0x81, true))).isEqualTo("e0 00");
    }

    /** A PUBLISH is the one packet that goes both ways. */
    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsReadAsItWasWritten(MqttVersion version) throws IOException {
        PacketWriter writer = new PacketWriter(version);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Message message = randomMessage(random);
            int id = message.qos() == 0 ? 0 : 1 + random.nextInt(65_535);
            byte[] bytes = Bytes.bytes(out -> publish(writer, out, message, id, false));
            Noted noted = new Noted();

            Bytes.read(bytes, 1 + random.nextInt(bytes.length), version, noted);

            Noted expected = new Noted();
            expected.onPublish(message.topic(), message.payload(), message.qos(), id, message.retained());
            assertThat(noted.packets()).isEqualTo(expected.packets());
            assertThat(writer.lengthOfPublish(message, message.qos())).isEqualTo(bytes.length);
        }
    }

    private static Message randomMessage(Random random) {
        String alphabet = "ab/ü€𝄞";
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder topic = new StringBuilder("t");
        for (int i = random.nextInt(40); i > 0; i--) {
            topic.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        byte[] payload = new byte[1 << random.nextInt(15)];
        random.nextBytes(payload);
        return new Message(topic.toString(), payload, random.nextInt(3), random.nextBoolean(), random.nextInt(3));
    }

    private static void publish(PacketWriter writer, PacketBuffer out, Message message, int id, boolean again) {
        writer.publishWithoutPayload(out, message, message.qos(), id, again);
        out.putBytes(message.payload());
    }
}
