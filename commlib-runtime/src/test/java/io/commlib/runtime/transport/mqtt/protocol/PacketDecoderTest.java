package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDecoderTest {

    private static final int BITE = 3;

    /** One of each packet that a broker of MQTT 5 sends, with and without what may be left out. */
    private static final List<String> FIVE = List.of(
            "20 03 00 00 00",
            "20 20 01 00 1d 11 00 00 00 09 12 00 01 69 13 00 05 21 00 0a 22 00 00 24 01 25 01 27 00 00 10 00 2a 00",
            "20 0b 00 87 08 1f 00 05 6e 6f 20 6e 6f",
            "30 06 00 01 74 00 01 02",
            "3d 1a 00 03 61 2f 62 00 0a 10 01 01 02 00 00 00 03 0b 05 26 00 01 6b 00 01 76 70 71",
            "40 02 00 01",
            "40 03 00 01 10",
            "50 09 00 01 97 05 1f 00 02 6d 79",
            "62 02 00 02",
            "70 04 00 03 00 00",
            "90 04 00 04 00 01",
            "90 09 00 04 05 1f 00 02 6e 6f 87",
            "b0 04 00 05 00 11",
            "d0 00",
            "e0 00",
            "e0 07 8e 05 1f 00 02 6d 65");

    /** The same for MQTT 3.1.1. */
    private static final List<String> THREE = List.of(
            "20 02 01 00",
            "20 02 00 05",
            "30 05 00 01 74 01 02",
            "34 07 00 01 74 00 09 01 02",
            "40 02 00 01",
            "50 02 00 01",
            "62 02 00 02",
            "70 02 00 03",
            "90 03 00 04 80",
            "b0 02 00 05",
            "d0 00");

    private static List<String> packets(MqttVersion version) {
        return version == MqttVersion.V5 ? FIVE : THREE;
    }

    @Test
    void packetsOfMqtt5AreReadAsTheSpecificationHasThem() throws IOException {
        assertThat(read(MqttVersion.V5, FIVE, 4_096))
                .containsExactly(
                        "connack 0 null Connack[sessionPresent=false, mostInFlight=65535, strongestQos=2,"
                                + " longestPacket=9223372036854775807, keepAliveSeconds=-1]",
                        "connack 0 null Connack[sessionPresent=true, mostInFlight=10, strongestQos=1,"
                                + " longestPacket=4096, keepAliveSeconds=5]",
                        "connack 135 no no Connack[sessionPresent=false, mostInFlight=65535, strongestQos=2,"
                                + " longestPacket=9223372036854775807, keepAliveSeconds=-1]",
                        "publish t 0102 0 0 false",
                        "publish a/b 7071 2 10 true",
                        "acknowledgement 4 1 0 null",
                        "acknowledgement 4 1 16 null",
                        "acknowledgement 5 1 151 my",
                        "acknowledgement 6 2 0 null",
                        "acknowledgement 7 3 0 null",
                        "answer 9 4 1 null",
                        "answer 9 4 135 no",
                        "answer 11 5 17 null",
                        "pong",
                        "disconnect 0 null",
                        "disconnect 142 me");
    }

    @Test
    void packetsOfMqtt3AreReadAsTheSpecificationHasThem() throws IOException {
        assertThat(read(MqttVersion.V3, THREE, 4_096))
                .containsExactly(
                        "connack 0 null Connack[sessionPresent=true, mostInFlight=65535, strongestQos=2,"
                                + " longestPacket=9223372036854775807, keepAliveSeconds=-1]",
                        "connack 135 null Connack[sessionPresent=false, mostInFlight=65535, strongestQos=2,"
                                + " longestPacket=9223372036854775807, keepAliveSeconds=-1]",
                        "publish t 0102 0 0 false",
                        "publish t 0102 2 9 false",
                        "acknowledgement 4 1 0 null",
                        "acknowledgement 5 1 0 null",
                        "acknowledgement 6 2 0 null",
                        "acknowledgement 7 3 0 null",
                        "answer 9 4 128 null",
                        "answer 11 5 0 null",
                        "pong");
    }

    @ParameterizedTest
    @EnumSource
    void howTheBytesComeMakesNoDifference(MqttVersion version) throws IOException {
        assertThat(read(version, packets(version), 1)).isEqualTo(read(version, packets(version), 4_096));
        assertThat(read(version, packets(version), BITE)).isEqualTo(read(version, packets(version), 4_096));
    }

    private static List<String> read(MqttVersion version, List<String> packets, int piece) throws IOException {
        Noted noted = new Noted();
        Bytes.read(Bytes.of(String.join("", packets)), piece, version, noted);
        return noted.packets();
    }

    /** What is said to be as long as it is, but ends within something. */
    @ParameterizedTest
    @EnumSource
    void aPacketThatEndsTooEarlyIsAnotherPacketOrNone(MqttVersion version) {
        for (String packet : packets(version)) {
            byte[] whole = Bytes.of(packet);
            for (int length = 2; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                cut[1] = (byte) (length - 2);
                readAnything(version, cut);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreWrongAreAnotherPacketOrNone(MqttVersion version) {
        Random random = new Random(11);
        for (String packet : packets(version)) {
            for (int round = 0; round < 500; round++) {
                byte[] bytes = Bytes.of(packet);
                for (int i = random.nextInt(BITE); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                readAnything(version, bytes);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noiseIsAPacketOrNone(MqttVersion version) {
        Random random = new Random(13);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[2 + random.nextInt(60)];
            random.nextBytes(bytes);
            bytes[1] = (byte) (bytes.length - 2);
            readAnything(version, bytes);
        }
    }

    /** Either it is read or that fails as it may; any other failure fails the test. */
    private static void readAnything(MqttVersion version, byte[] bytes) {
        try {
            Bytes.read(bytes, bytes.length, version, new Noted());
        } catch (MalformedPacketException refused) {
            assertThat(refused.getMessage()).startsWith("the broker sent what is not MQTT: ");
            assertThat(refused.reasonCode()).isIn(0x81, 0x82, 0x95);
        } catch (IOException e) {
            throw new AssertionError("only MQTT is at fault here", e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30 03 00 02 74, a packet that is shorter than what is said to be in it",
        "36 06 00 01 74 00 01 00, a message with flags that cannot be",
        "38 04 00 01 74 00, a message with flags that cannot be",
        "30 03 00 00 00, 'a message without a topic, or to a filter'",
        "30 04 00 01 23 00, 'a message without a topic, or to a filter'",
        "30 04 00 01 00 00, text with a null character",
        "30 04 00 01 ff 00, text that is not UTF-8",
        "32 06 00 01 74 00 00 00, a packet identifier of 0",
        "30 07 00 01 74 03 23 00 01, a property with a value that it may not have",
        "30 06 00 01 74 02 7f 00, a property that may not be there",
        "30 06 00 01 74 02 24 00, a property that may not be there",
        "30 08 00 01 74 04 01 00 01 00, a property twice",
        "30 06 00 01 74 09 01 00, properties that are longer than their packet",
        "30 06 00 01 74 01 01 00, a property that is longer than all of them",
        "20 06 00 00 03 21 00 00, a property with a value that it may not have",
        "20 05 00 00 02 24 02, a property with a value that it may not have",
        "20 03 02 00 00, a CONNACK with flags that are reserved",
        "20 02 00 00, a CONNACK of an older version",
        "41 02 00 01, a packet with flags that are reserved",
        "60 02 00 01, a packet with flags that are reserved",
        "90 04 00 04 00 03, a SUBACK that grants what is not known",
        "90 05 00 04 00 00 00, a packet that is longer than what may be in it",
        "d0 01 00, a packet that is longer than what may be in it",
        "10 00, 'a packet of type 1, which no broker sends'",
        "f0 00, 'a packet of type 15, which no broker sends'",
        "30 ff ff ff ff 01, a packet whose length has more than four bytes",
        "30 ff ff ff 7f, 'a packet of 268435460 bytes, where 1048576 may be'",
    })
    void whatIsNotMqtt5IsRefusedInWords(String packet, String why) {
        assertThatThrownBy(() -> Bytes.read(Bytes.of(packet), 100, MqttVersion.V5, new Noted()))
                .isInstanceOf(MalformedPacketException.class)
                .hasMessage("the broker sent what is not MQTT: " + why);
    }

    @Test
    void aBrokerOfMqtt3EndsNoConnectionWithAPacket() {
        assertThatThrownBy(() -> Bytes.read(Bytes.of("e0 00"), 100, MqttVersion.V3, new Noted()))
                .isInstanceOf(MalformedPacketException.class)
                .hasMessageContaining("for clients only");
    }

    @Test
    void whatABrokerSaysIsShownShortAndInOneLine() throws IOException {
        Noted noted = new Noted();
        String long255 = "41 0a ".repeat(127) + "41";

        Bytes.read(Bytes.of("e0 85 02 8b 82 02 1f 00 ff " + long255), 4_096, MqttVersion.V5, noted);

        assertThat(noted.packets())
                .singleElement()
                .asString()
                .hasSizeLessThan(230)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 70_000, 1 << 20})
    void aPacketThatIsLongerThanTheBufferIsReadAndSoIsTheNextOne(int piece) throws IOException {
        PacketWriter writer = new PacketWriter(MqttVersion.V5);
        Message large = new Message("t", new byte[piece == 1 ? 70_000 : 900_000], 0, false, 0);
        byte[] bytes = Bytes.bytes(out -> {
            for (int i = 0; i < 2; i++) {
                writer.publishWithoutPayload(out, large, 0, 0, false);
                out.putBytes(large.payload());
                out.putBytes(Bytes.of("d0 00"));
            }
        });
        Noted noted = new Noted();

        Bytes.read(bytes, piece, MqttVersion.V5, noted);

        assertThat(noted.packets()).hasSize(4).element(3).isEqualTo("pong");
    }
}
