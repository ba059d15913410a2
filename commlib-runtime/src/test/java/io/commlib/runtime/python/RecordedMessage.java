package io.commlib.runtime.python;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.envelope.EnvelopeCodec;
import io.commlib.runtime.envelope.WireClock;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.amqp.AmqpMessages;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message that a Python peer sent, and what our readers make of it. */
final class RecordedMessage {

    private static final String NONE = "-";

    private static final EnvelopeCodec READER =
            new EnvelopeCodec(1 << 20, new WireForm(Dialect.COMMLIB, false), WireClock.SYSTEM);

    /** What a message is for. */
    enum Kind {
        PUBLISHED,
        REQUEST,
        REPLY
    }

    private final Kind kind;
    private final String address;
    private final String replyTo;
    private final Frame frame;
    private final byte[] payload;

    private RecordedMessage(Kind kind, String address, String replyTo, Frame frame, byte[] payload) {
        this.kind = kind;
        this.address = address;
        this.replyTo = replyTo;
        this.frame = frame;
        this.payload = payload;
    }

    static RecordedMessage of(String transport, Map<String, Any> message) {
        byte[] payload = payload(message);
        return switch (transport) {
            case "redis" -> overRedis(message, payload);
            case "mqtt" -> overMqtt(Json.text(message.get("topic")), payload);
            default -> overAmqp(message, payload);
        };
    }

    private static RecordedMessage overRedis(Map<String, Any> message, byte[] payload) {
        return Json.text(message.get("op")).equals("PUBLISH")
                ? published(Json.text(message.get("channel")), payload)
                : call(Json.text(message.get("queue")), payload);
    }

    private static RecordedMessage overMqtt(String topic, byte[] payload) {
        String address = topic.replace('/', '.');
        boolean isCall = topic.startsWith("rpc-")
                || !READER.readPublished(payload).replyTo().isEmpty();
        return isCall ? call(address, payload) : published(address, payload);
    }

    private static RecordedMessage published(String address, byte[] payload) {
        return new RecordedMessage(
                Kind.PUBLISHED, address, NONE, READER.readPublished(payload).frame(), payload);
    }

    private static RecordedMessage call(String address, byte[] payload) {
        Envelope call = READER.readCall(payload);
        boolean isReply = call.replyTo().isEmpty();
        return new RecordedMessage(
                isReply ? Kind.REPLY : Kind.REQUEST,
                isReply ? NONE : address,
                isReply ? NONE : call.replyTo(),
                call.frame(),
                payload);
    }

    private static RecordedMessage overAmqp(Map<String, Any> message, byte[] payload) {
        Map<String, Any> properties = Json.object(message.get("properties"));
        Frame frame = AmqpMessages.read(properties, payload);
        String routingKey = Json.text(message.get("routing_key"));
        if (Json.text(message.get("exchange")).equals("amq.topic")) {
            return new RecordedMessage(Kind.PUBLISHED, routingKey, NONE, frame, payload);
        }
        @Nullable Any replyTo = properties.get("reply_to");
        return replyTo == null
                ? new RecordedMessage(Kind.REPLY, NONE, NONE, frame, payload)
                : new RecordedMessage(Kind.REQUEST, routingKey, Json.text(replyTo), frame, payload);
    }

    private static byte[] payload(Map<String, Any> message) {
        String payload = Json.text(message.get("payload"));
        return Json.text(message.get("payload_encoding")).equals("base64")
                ? Base64.getDecoder().decode(payload)
                : payload.getBytes(StandardCharsets.UTF_8);
    }

    Kind kind() {
        return kind;
    }

    /** Where it was sent; {@code -} for a reply. */
    String address() {
        return address;
    }

    /** Where its answer goes; {@code -} for none. */
    String replyTo() {
        return replyTo;
    }

    /** As our reader has it. */
    Frame frame() {
        return frame;
    }

    /** As it was sent. */
    byte[] payload() {
        return payload;
    }

    /** Whether it was sent as a zlib stream. */
    boolean isCompressed() {
        return payload[0] == 0x78;
    }
}
