package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.envelope.EnvelopeCodec;
import io.commlib.runtime.envelope.WireClock;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.envelope.Zlib;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.amqp.AmqpMessages;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that was recorded of the Python library is understood, and written alike. */
class RecordingsTest {

    private static final int LIMIT = 1 << 20;
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");

    /** What 0.13.1 puts into the header of a call in addition; it does not miss it. */
    private static final List<String> ONLY_IN_0_13 = List.of("content_type", "encoding", "agent");

    /** What is said of each recording: the name, then a line for each message. */
    private static final Map<String, List<Expected>> EXPECTED = expected();

    static List<String> names() {
        return Recording.names();
    }

    @Test
    void everyRecordingHasAnExpectationAndEveryExpectationARecording() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(names());
        assertThat(names()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMessageIsUnderstood(String name) {
        List<RecordedMessage> messages = Recording.of(name).messages();
        List<Expected> all = EXPECTED.getOrDefault(name, List.of());

        assertThat(messages).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            RecordedMessage message = messages.get(i);
            Expected expected = all.get(i);
            assertThat(message.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.kind);
            assertThat(message.address()).isEqualTo(expected.address);
            assertThat(message.replyTo()).isEqualTo(expected.replyTo);
            assertThat(message.frame().headers())
                    .isEqualTo(Headers.builder(Headers.JSON)
                            .timestamp(expected.timestamp)
                            .build());
            assertThat(Json.read(typed(message, expected))).isEqualTo(expected.content);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMessageIsWrittenAlike(String name) {
        Recording recording = Recording.of(name);
        List<Expected> all = EXPECTED.getOrDefault(name, List.of());
        for (int i = 0; i < all.size(); i++) {
            RecordedMessage message = recording.messages().get(i);
            Frame frame = Frame.of(
                    Headers.builder(Headers.JSON).timestamp(1_234_567_890_123L).build(), typed(message, all.get(i)));

            byte[] ours = recording.transport().equals("amqp")
                    ? AmqpMessages.pythonBody(frame, message.isCompressed())
                    : written(message, frame);

            assertThat(ours[0] == 0x78).isEqualTo(message.isCompressed());
            assertThat(comparable(ours)).isEqualTo(comparable(message.payload()));
        }
    }

    private static byte[] written(RecordedMessage message, Frame frame) {
        WireForm form = new WireForm(Dialect.COMMLIB_PY, message.isCompressed());
        EnvelopeCodec codec = new EnvelopeCodec(LIMIT, form, WireClock.SYSTEM);
        return switch (message.kind()) {
            case PUBLISHED -> codec.writePublished(frame);
            case REQUEST -> codec.writeRequest(frame, message.replyTo(), "");
            case REPLY -> codec.writeCall(new Envelope(frame, "", "", form, false));
        };
    }

    private static byte[] typed(RecordedMessage message, Expected expected) {
        return recoded(Declared.type(expected.type), message.frame());
    }

    private static <T> byte[] recoded(Codec<T> codec, Frame frame) {
        return Encoding.JSON.encode(codec, Encoding.JSON.decode(codec, frame.bytes(), frame.offset(), frame.length()));
    }

    /** Without the time of a call, and what 0.13.1 writes differently and reads either way. */
    private static Any comparable(byte[] payload) {
        Any plain = Json.read(payload[0] == 0x78 ? Zlib.inflate(payload, LIMIT) : payload);
        Map<String, Any> whole = new LinkedHashMap<>(Json.object(plain));
        if (whole.keySet().equals(Set.of("header", "data"))) {
            Map<String, Any> header = new LinkedHashMap<>(Json.object(whole.get("header")));
            header.keySet().removeAll(ONLY_IN_0_13);
            header.replace("timestamp", Any.of("some time"));
            whole.put("header", Any.of(header));
        }
        return withNumbers(Any.of(whole));
    }

    /** 0.13.1 writes negative integers as text. */
    private static Any withNumbers(Any value) {
        if (value instanceof Any.OfString text && NEGATIVE.matcher(text.value()).matches()) {
            return Any.of(new BigInteger(text.value()));
        }
        if (value instanceof Any.OfList list) {
            return Any.of(
                    list.values().stream().map(RecordingsTest::withNumbers).toList());
        }
        if (value instanceof Any.OfObject object) {
            Map<String, Any> fields = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> fields.put(name, withNumbers(field)));
            return Any.of(fields);
        }
        return value;
    }

    private static Map<String, List<Expected>> expected() {
        Map<String, List<Expected>> all = new LinkedHashMap<>();
        for (String section : new String(Recording.bytes("expected.txt"), UTF_8).split("# ", -1)) {
            List<String> lines = section.lines().toList();
            if (!lines.isEmpty()) {
                all.put(
                        lines.get(0),
                        lines.stream().skip(1).map(Expected::parse).collect(Collectors.toList()));
            }
        }
        return all;
    }

    /** What one message is. */
    private record Expected(String kind, String address, String replyTo, long timestamp, String type, Any content) {

        static Expected parse(String line) {
            String[] parts = line.split(" ", 6);
            return new Expected(
                    parts[0],
                    parts[1],
                    parts[2],
                    Long.parseLong(parts[3]),
                    parts[4],
                    Json.read(parts[5].getBytes(UTF_8)));
        }
    }
}
