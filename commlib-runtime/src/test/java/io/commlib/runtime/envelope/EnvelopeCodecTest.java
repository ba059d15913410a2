package io.commlib.runtime.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeCodecTest {

    private static final long NOW = 1_795_379_336_616L;

    private static final WireForm PLAIN = new WireForm(Dialect.COMMLIB, false);
    private static final WireForm COMPRESSED = new WireForm(Dialect.COMMLIB, true);

    private final EnvelopeCodec codec = new EnvelopeCodec(10_000, PLAIN, () -> NOW);
    private final EnvelopeCodec compressing = new EnvelopeCodec(10_000, COMPRESSED, () -> NOW);

    @Test
    void aRequestIsWrittenAsDocumented() {
        Frame frame = Frame.of(Headers.builder(Headers.JSON).timestamp(NOW).build(), "{\"a\":1}".getBytes(UTF_8));

        assertThat(new String(codec.writeRequest(frame, "rpc-1", "c1"), UTF_8))
                .isEqualTo("{\"header\":{\"timestamp\":1795379336616,\"reply_to\":\"rpc-1\",\"properties\":"
                        + "{\"content_type\":\"application/json\",\"content_encoding\":\"utf8\"},"
                        + "\"correlation_id\":\"c1\"},\"data\":{\"a\":1}}");
    }

    @Test
    void whatIsPublishedHasNoReplyTo() {
        Frame frame = Frame.of(Headers.builder(Headers.JSON).timestamp(NOW).build(), "{\"a\":1}".getBytes(UTF_8));

        assertThat(new String(codec.writePublished(frame), UTF_8))
                .isEqualTo("{\"header\":{\"timestamp\":1795379336616,\"properties\":"
                        + "{\"content_type\":\"application/json\",\"content_encoding\":\"utf8\"}},\"data\":{\"a\":1}}");
    }

    @Test
    void anErrorTravelsInTheHeaderAndTheDataIsEmpty() {
        Frame frame = Frame.empty(Headers.builder(Headers.JSON)
                .timestamp(NOW)
                .error(new FrameError("x.Blocked", "in the way", "{\"d\":1.5}".getBytes(UTF_8)))
                .build());
        byte[] payload = codec.writeRequest(frame, "", "");

        assertThat(new String(payload, UTF_8))
                .endsWith("\"error\":{\"type\":\"x.Blocked\",\"message\":\"in the way\",\"detail\":{\"d\":1.5}}},"
                        + "\"data\":{}}");
        Frame read = codec.readCall(payload).frame();
        assertThat(read.length()).isZero();
        assertThat(read.headers().error())
                .usingRecursiveComparison()
                .isEqualTo(frame.headers().error());
    }

    @ParameterizedTest
    @ValueSource(strings = {Headers.JSON, Headers.CBOR})
    void everythingSurvivesInBothNotationsCompressedOrNot(String contentType) {
        Encoding encoding = contentType.equals(Headers.CBOR) ? Encoding.CBOR : Encoding.JSON;
        byte[] body = encoding.encode(Codecs.ANY, Any.of("é \"x\" \uD83D\uDE80"));
        Frame frame = Frame.of(
                Headers.builder(contentType)
                        .timestamp(NOW)
                        .hops(List.of("north", "bridge \"ü\""))
                        .trace("00-1-2-3", "a=b")
                        .property("key \"1\"", "välue\n")
                        .build(),
                body);
        for (EnvelopeCodec writer : new EnvelopeCodec[] {codec, compressing}) {
            Envelope read = codec.readCall(writer.writeRequest(frame, "rpc-1", "c1"));
            assertThat(read.replyTo()).isEqualTo("rpc-1");
            assertThat(read.correlationId()).isEqualTo("c1");
            assertThat(read.frame().headers()).isEqualTo(frame.headers());
            assertThat(read.frame().copyBody()).isEqualTo(body);
        }
    }

    @Test
    void aDeadlineTravelsByTheClockOfTheWire() {
        Frame frame = Frame.of(
                Headers.builder(Headers.JSON)
                        .deadline(Deadline.after(Duration.ofHours(1)))
                        .build(),
                "{}".getBytes(UTF_8));
        byte[] payload = codec.writeRequest(frame, "r", "");

        EnvelopeCodec halfAnHourLater = new EnvelopeCodec(
                10_000, PLAIN, () -> NOW + Duration.ofMinutes(30).toMillis());
        Headers read = halfAnHourLater.readCall(payload).frame().headers();

        assertThat(Objects.requireNonNull(read.deadline()).remaining())
                .isBetween(Duration.ofMinutes(25), Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"x\":1},\"header\":{\"reply_to\":\"r\"}}",
                "{\"header\":{\"reply_to\":\"r\",\"timestamp\":\"-1\",\"agent\":{\"deep\":[1,[2]]}},\"data\":{\"x\":1}}",
                " {\n\"header\" : {\"reply_to\" : \"r\", \"timestamp\":1e9, \"hops\":\"none\"}, \"extra\":null,\"data\":{\"x\":1}}\n",
                "{\"header\":{\"reply_to\":\"\\u0072\",\"timestamp\":null,\"deadline\":\"\",\"error\":null},\"data\":{\"x\":1}}",
            })
    void aRequestIsReadHoweverItsPeerWritesIt(String payload) {
        Envelope read = codec.readCall(payload.getBytes(UTF_8));

        assertThat(read.replyTo()).isEqualTo("r");
        assertThat(new String(read.frame().copyBody(), UTF_8).strip()).isEqualTo("{\"x\":1}");
        assertThat(read.frame().headers().error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1795379336", "1795379336000", "1795379336000000", "1795379336000000000", "\"1795379336000\""})
    void aTimestampOfAnyUnitIsUnderstood(String timestamp) {
        String payload = "{\"header\":{\"timestamp\":" + timestamp + "},\"data\":{}}";

        assertThat(codec.readPublished(payload.getBytes(UTF_8))
                        .frame()
                        .headers()
                        .timestamp())
                .isEqualTo(1_795_379_336_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"header\":{},\"data\":{}}",
                "{\"header\":{\"timestamp\":1},\"data\":{},\"more\":1}",
                "{\"header\":1,\"data\":{}}",
                "{\"header\":{\"title\":\"x\"},\"data\":{}}",
                "{\"header\":{\"msg_id\":\"-1\",\"timestamp\":1,\"properties\":{}},\"payload\":{\"level\":3}}",
                "{}",
            })
    void aMessageThatOnlyLooksLikeAnEnvelopeIsTheMessageItself(String payload) {
        assertThat(codec.readPublished(payload.getBytes(UTF_8)).frame().copyBody())
                .isEqualTo(payload.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[1]",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{\"a\":1}x",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":tru}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "x\u009C",
            })
    void whatIsMalformedIsRefusedByOneKindOfException(String payload) {
        assertThatThrownBy(() -> codec.readPublished(payload.getBytes(UTF_8)))
                .isInstanceOf(BadMessageException.class)
                .hasMessageStartingWith("envelope: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"header\":{\"reply_to\":\"r\"}}", "{\"data\":{}}", "{\"header\":[],\"data\":{}}"})
    void aCallWithoutHeaderOrDataIsRefused(String payload) {
        assertThatThrownBy(() -> codec.readCall(payload.getBytes(UTF_8))).isInstanceOf(BadMessageException.class);
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        for (int[] bad :
                new int[][] {{0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xE2, 0x82}, {0x80}}) {
            byte[] payload = new byte[bad.length + 8];
            System.arraycopy("{\"a\":\"".getBytes(UTF_8), 0, payload, 0, 6);
            for (int i = 0; i < bad.length; i++) {
                payload[6 + i] = (byte) bad[i];
            }
            payload[6 + bad.length] = '"';
            payload[7 + bad.length] = '}';
            assertThatThrownBy(() -> codec.readPublished(payload)).isInstanceOf(BadMessageException.class);
        }
    }

    @Test
    void nestingIsBounded() {
        assertThat(codec.readPublished(nested(90)).frame().length()).isPositive();
        assertThatThrownBy(() -> codec.readPublished(nested(5_000)))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("levels");
    }

    @Test
    void aZipBombIsRefused() {
        EnvelopeCodec generous = new EnvelopeCodec(50 << 20, COMPRESSED, () -> NOW);
        byte[] bomb = generous.writePublished(
                Frame.of(Headers.builder(Headers.JSON).build(), ("\"" + "0".repeat(40 << 20) + "\"").getBytes(UTF_8)));
        assertThat(bomb.length).isLessThan(100_000);

        assertThatThrownBy(() -> codec.readPublished(bomb))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("uncompressed");
    }

    @Test
    void whatIsTooLongIsNotWritten() {
        Frame frame =
                Frame.of(Headers.builder(Headers.JSON).build(), ("\"" + "0".repeat(200_000) + "\"").getBytes(UTF_8));

        assertThatThrownBy(() -> codec.writePublished(frame)).isInstanceOf(RejectedException.class);
    }

    @Test
    void aBodyThatIsNotWhatItSaysNeverMakesAMalformedEnvelope() {
        for (String body : new String[] {"{", "}", "\"", "{},\"header\":{}", "1 2", "\\", ""}) {
            Frame frame = Frame.of(Headers.builder(Headers.JSON).build(), body.getBytes(UTF_8));
            byte[] payload = codec.writeRequest(frame, "r", "");

            Encoding.JSON.decode(Codecs.ANY, payload);
            assertThat(codec.readCall(payload).frame().copyBody()).isEqualTo(body.getBytes(UTF_8));
        }
    }

    @Test
    void bodiesOfEveryLengthAroundTheFirstBufferAreCarried() {
        for (int length = 2; length < 600; length++) {
            byte[] body = ('"' + "x".repeat(length - 2) + '"').getBytes(UTF_8);
            Frame frame = Frame.of(Headers.builder(Headers.JSON).build(), body);

            assertThat(codec.readCall(codec.writeRequest(frame, "r", "c"))
                            .frame()
                            .copyBody())
                    .isEqualTo(body);
        }
    }

    @Test
    void whatWasReadIsTrustedUntilItIsSaidToBeSomethingElse() {
        byte[] payload = codec.writePublished(
                Frame.of(Headers.builder(Headers.JSON).timestamp(NOW).build(), "{\"a\":[1,{}]}".getBytes(UTF_8)));
        Frame read = codec.readPublished(payload).frame();
        Frame mislabelled = read.withHeaders(
                read.headers().toBuilder().contentType(Headers.CBOR).build());

        assertThat(read.isWellFormed()).isTrue();
        assertThat(codec.writePublished(read)).isEqualTo(payload);
        assertThat(mislabelled.isWellFormed()).isFalse();
        assertThat(codec.readPublished(codec.writePublished(mislabelled))
                        .frame()
                        .copyBody())
                .isEqualTo(read.copyBody());
    }

    @Test
    void longTextsMayHoldWhateverShortOnesMay() {
        String text = "plain ".repeat(20) + "\\\"\\u00e9 é 😀 " + "plain ".repeat(5) + "é".repeat(40);
        byte[] body = ("{\"text\":\"" + text + "\"}").getBytes(UTF_8);
        Frame frame = Frame.of(Headers.builder(Headers.JSON).timestamp(NOW).build(), body);

        assertThat(codec.readPublished(codec.writePublished(frame)).frame().copyBody())
                .isEqualTo(body);
        for (int at = "{\"text\":\"".length(); at < body.length - 2; at++) {
            byte[] broken = body.clone();
            broken[at] = '\n';
            assertThatThrownBy(() -> codec.readPublished(broken)).isInstanceOf(BadMessageException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Headers.JSON, Headers.CBOR})
    void aMessageThatPassedAsManyBridgesAsMayIsReadAndOneMoreIsRefused(String contentType) {
        List<String> hops = Collections.nCopies(Headers.MAX_HOPS, "b".repeat(Headers.MAX_HOP_LENGTH));
        Encoding encoding = contentType.equals(Headers.CBOR) ? Encoding.CBOR : Encoding.JSON;
        byte[] most = codec.writePublished(
                Frame.of(Headers.builder(contentType).hops(hops).build(), encoding.encode(Codecs.ANY, Any.of(1))));

        assertThat(codec.readPublished(most).frame().headers().hops()).isEqualTo(hops);
        assertThatThrownBy(() -> codec.readPublished(withOneHop("b".repeat(Headers.MAX_HOP_LENGTH + 1))))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("longer than 64 characters");
        assertThatThrownBy(() -> codec.readPublished(withOneHop(String.join("\",\"", Collections.nCopies(33, "b")))))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("goes around in a loop");
    }

    private static byte[] withOneHop(String hop) {
        return ("{\"header\":{\"timestamp\":1,\"hops\":[\"" + hop + "\"]},\"data\":{}}").getBytes(UTF_8);
    }

    @Test
    void damagedPayloadsEndInNothingButTheOneException() {
        Random random = new Random(42);
        byte[] body = Encoding.CBOR.encode(Codecs.ANY, Any.of("some text of some length"));
        byte[][] seeds = {
            codec.writeRequest(
                    Frame.of(Headers.builder(Headers.CBOR).hop("north").build(), body), "r", "c"),
            codec.writeRequest(
                    Frame.of(
                            Headers.builder(Headers.JSON).property("k", "v").build(),
                            "{\"a\":[1,\"é\"]}".getBytes(UTF_8)),
                    "r",
                    "c"),
            compressing.writePublished(Frame.of(Headers.builder(Headers.JSON).build(), "{}".getBytes(UTF_8))),
        };
        for (int i = 0; i < 30_000; i++) {
            byte[] payload = seeds[i % seeds.length].clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt();
            }
            byte[] cut = java.util.Arrays.copyOf(payload, 1 + random.nextInt(payload.length));
            readOrRefuse(random.nextBoolean() ? payload : cut);
        }
    }

    private void readOrRefuse(byte[] payload) {
        try {
            codec.readPublished(payload);
            codec.readCall(payload);
        } catch (BadMessageException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }

    private static byte[] nested(int depth) {
        return ("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8);
    }
}
