package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.envelope.EnvelopeCodec;
import io.commlib.runtime.envelope.WireClock;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.amqp.AmqpMessages;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages made by hand that the Python library was tried with: we are at least as tolerant, and send none that ends a
 * peer. Their bytes were not recorded, only what was special about them.
 */
class ToleranceTest {

    private static final String REFUSED = "refused";

    private static final Codec<?> SUM = new Fields<>(Codecs.INT64, "a", "b");
    private static final Codec<?> RESPONSE = new Fields<>(Codecs.INT64, "c");
    private static final Codec<?> SONAR = new Fields<>(Codecs.FLOAT64, "distance", "horizontal_fov", "vertical_fov");

    /** What is special about a request: the envelope and the data of such a one, and what we read. */
    private static final Map<String, Try> REQUESTS = Map.ofEntries(
            Map.entry("reference: header first", call("{\"reply_to\":\"r\"}", "{\"a\":1,\"b\":2}", "[1, 2]")),
            Map.entry(
                    "data first, no timestamp",
                    new Try(
                            "{\"data\":{\"a\":1,\"b\":2},\"header\":{\"reply_to\":\"r\"}}",
                            "{\"a\":1,\"b\":2}",
                            "[1, 2]")),
            Map.entry(
                    "documented header with properties",
                    call(
                            "{\"reply_to\":\"r\",\"properties\":{\"content_type\":\"application/json\"}}",
                            "{\"a\":1,\"b\":2}",
                            "[1, 2]")),
            Map.entry(
                    "spaces and unescaped non-ASCII",
                    call(" {\"reply_to\" : \"r\", \"agent\": \"é\"} ", " { \"a\" : 1 , \"b\" : 2 } ", "[1, 2]")),
            Map.entry("unknown extra data field", call("{\"reply_to\":\"r\"}", "{\"a\":1,\"b\":2,\"z\":9}", "[1, 2]")),
            Map.entry("missing data field b", call("{\"reply_to\":\"r\"}", "{\"a\":1}", REFUSED)),
            Map.entry("float for int", call("{\"reply_to\":\"r\"}", "{\"a\":1.0,\"b\":2}", "[1, 2]")),
            Map.entry("numeric string for int", call("{\"reply_to\":\"r\"}", "{\"a\":\"1\",\"b\":2}", "[1, 2]")),
            Map.entry("null for int", call("{\"reply_to\":\"r\"}", "{\"a\":null,\"b\":2}", REFUSED)),
            Map.entry("no data key", new Try("{\"header\":{\"reply_to\":\"r\"}}", "", REFUSED)),
            Map.entry("no header key", new Try("{\"data\":{\"a\":1,\"b\":2}}", "", REFUSED)),
            Map.entry("no reply_to", call("{\"timestamp\":1}", "{\"a\":1,\"b\":2}", "[1, 2]")),
            Map.entry("empty reply_to", call("{\"reply_to\":\"\"}", "{\"a\":1,\"b\":2}", "[1, 2]")),
            Map.entry(
                    "timestamp as string",
                    call("{\"timestamp\":\"now\",\"reply_to\":\"r\"}", "{\"a\":1,\"b\":2}", "[1, 2]")),
            Map.entry("not JSON", new Try("not JSON", "not JSON", REFUSED)),
            Map.entry("bare data (no envelope)", new Try("{\"a\":1,\"b\":2}", "", REFUSED)));

    private static final Map<String, Try> PUBLISHED = Map.ofEntries(
            sonar("reference", "{\"distance\":1.5,\"horizontal_fov\":30.0,\"vertical_fov\":14.0}", "[1.5, 30.0, 14.0]"),
            sonar("ints for floats", "{\"distance\":1,\"horizontal_fov\":30,\"vertical_fov\":14}", "[1.0, 30.0, 14.0]"),
            sonar(
                    "fields in another order",
                    "{\"vertical_fov\":14.0,\"distance\":1.5,\"horizontal_fov\":30.0}",
                    "[1.5, 30.0, 14.0]"),
            sonar("missing fields", "{\"distance\":1.5}", REFUSED),
            sonar(
                    "unknown extra field",
                    "{\"distance\":1.5,\"horizontal_fov\":30.0,\"vertical_fov\":14.0,\"z\":1}",
                    "[1.5, 30.0, 14.0]"),
            Map.entry(
                    "documented envelope",
                    new Try(
                            "{\"data\":{\"distance\":1.5,\"horizontal_fov\":30.0,\"vertical_fov\":14.0},\"header\":"
                                    + "{\"timestamp\":1,\"properties\":{\"content_type\":\"application/json\"}}}",
                            "",
                            "[1.5, 30.0, 14.0]")),
            sonar(
                    "string for float",
                    "{\"distance\":\"1.5\",\"horizontal_fov\":30.0,\"vertical_fov\":14.0}",
                    "[1.5, 30.0, 14.0]"),
            sonar(
                    "exponent number",
                    "{\"distance\":1.5e-3,\"horizontal_fov\":30.0,\"vertical_fov\":14.0}",
                    "[0.0015, 30.0, 14.0]"),
            sonar("empty object", "{}", REFUSED),
            sonar("not JSON", "not JSON", REFUSED));

    private static final Map<String, Try> REPLIES = Map.ofEntries(
            Map.entry("reference", call("{\"reply_to\":\"\"}", "{\"c\":3}", "[3]")),
            Map.entry("data first, empty header", new Try("{\"data\":{\"c\":3},\"header\":{}}", "", "[3]")),
            Map.entry("header with extra keys", call("{\"reply_to\":\"\",\"z\":[1]}", "{\"c\":3}", "[3]")),
            Map.entry("no header", new Try("{\"data\":{\"c\":3}}", "", REFUSED)),
            Map.entry("unknown extra field", call("{}", "{\"c\":3,\"z\":1}", "[3]")),
            Map.entry("empty data", call("{}", "{}", REFUSED)),
            Map.entry("numeric string", call("{}", "{\"c\":\"3\"}", "[3]")),
            Map.entry("not JSON", new Try("not JSON", "not JSON", REFUSED)));

    /** What ended a service in Python: none of it is in any request that we send, as the last test shows. */
    private static final Set<String> DEADLY = Set.of(
            "no data key", "no header key", "no reply_to", "empty reply_to", "not JSON", "bare data (no envelope)");

    private final EnvelopeCodec codec =
            new EnvelopeCodec(1 << 20, new WireForm(Dialect.COMMLIB_PY, false), WireClock.SYSTEM);

    static Stream<Map<String, Any>> entries() {
        return Stream.of("0.9.0", "0.13.1")
                .flatMap(version -> Json.list(Json.read(Recording.bytes("tolerance-" + version + ".json"))).stream())
                .map(Json::object);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatPythonWasTriedWithIsReadOrRefusedByUs(Map<String, Any> entry) {
        String message = Json.text(entry.get("message"));
        boolean enveloped = !Json.text(entry.get("transport")).equals("amqp");
        switch (Json.text(entry.get("to"))) {
            case "rpc-service" -> assertRead(tried(REQUESTS, message), SUM, enveloped, false);
            case "subscriber" -> assertRead(tried(PUBLISHED, message), SONAR, enveloped, true);
            default -> assertRead(tried(REPLIES, message), RESPONSE, enveloped, false);
        }
    }

    private static Try tried(Map<String, Try> all, String message) {
        return Objects.requireNonNull(all.get(message), message);
    }

    private void assertRead(Try tried, Codec<?> type, boolean enveloped, boolean published) {
        String read;
        try {
            Frame frame;
            if (!enveloped && !tried.bare.isEmpty()) {
                frame = AmqpMessages.read(Map.of(), tried.bare.getBytes(UTF_8));
            } else if (published) {
                frame = codec.readPublished(tried.payload.getBytes(UTF_8)).frame();
            } else {
                frame = codec.readCall(tried.payload.getBytes(UTF_8)).frame();
            }
            read = String.valueOf(Encoding.JSON.decode(type, frame.bytes(), frame.offset(), frame.length()));
        } catch (BadMessageException e) {
            read = REFUSED;
        }
        assertThat(read).isEqualTo(tried.read);
    }

    @Test
    void theOnlyMessagesThatEndAPeerAreThoseThatWeNeverSend() {
        Set<String> deadly = new TreeSet<>();
        entries()
                .filter(entry -> Any.of(false).equals(entry.get("alive_after")))
                .forEach(entry -> deadly.add(Json.text(entry.get("message"))));

        assertThat(deadly).isEqualTo(DEADLY);
    }

    @Test
    void aRequestIsAnEnvelopeWithAnAnswerAddressAndData() {
        Frame frame = Frame.of(Headers.builder(Headers.JSON).build(), "{\"a\":1}".getBytes(UTF_8));

        Map<String, Any> request = Json.object(Json.read(codec.writeRequest(frame, "rpc-1", "c1")));

        assertThat(request).containsOnlyKeys("header", "data");
        assertThat(Json.object(request.get("header"))).containsEntry("reply_to", Any.of("rpc-1"));
        assertThat(Json.object(request.get("header")).get("timestamp")).isInstanceOf(Any.OfInteger.class);
        assertThat(Json.object(request.get("data"))).containsEntry("a", Any.of(1));
    }

    private static Try call(String header, String data, String read) {
        return new Try("{\"header\":" + header + ",\"data\":" + data + "}", data, read);
    }

    private static Map.Entry<String, Try> sonar(String what, String payload, String read) {
        return Map.entry(what, new Try(payload, payload, read));
    }

    /**
     * A message that was tried.
     *
     * @param payload where there are envelopes
     * @param bare where there are none; empty when it is the same
     * @param read the values in it, or {@link #REFUSED}
     */
    private record Try(String payload, String bare, String read) {}
}
