package io.commlib.runtime.envelope;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts envelopes together, in the notation of the body. */
final class EnvelopeWriter {

    private static final int HEADER_LENGTH = 256;

    private final WireClock clock;

    EnvelopeWriter(WireClock clock) {
        this.clock = clock;
    }

    byte[] write(Envelope envelope, boolean withReplyTo) {
        Frame frame = envelope.frame();
        HeaderSink out = sink(frame);
        out.beginObject("");
        writeHeader(out, envelope, withReplyTo);
        if (frame.length() == 0) {
            out.emptyObject("data");
        } else {
            out.raw("data", frame.bytes(), frame.offset(), frame.length());
        }
        out.endObject();
        return out.toBytes();
    }

    private static HeaderSink sink(Frame frame) {
        int expectedLength = frame.length() + HEADER_LENGTH;
        return switch (frame.headers().contentType()) {
            case Headers.JSON -> new JsonSink(expectedLength);
            case Headers.CBOR -> new CborSink(expectedLength);
            default ->
                throw new RejectedException("a body of type " + frame.headers().contentType()
                        + " does not fit into an envelope, which is JSON or CBOR");
        };
    }

    private void writeHeader(HeaderSink out, Envelope envelope, boolean withReplyTo) {
        Headers headers = envelope.frame().headers();
        out.beginObject("header");
        out.field("timestamp", headers.timestamp() > 0 ? headers.timestamp() : System.currentTimeMillis());
        if (withReplyTo) {
            out.field("reply_to", envelope.replyTo());
        }
        writeProperties(out, headers);
        if (!envelope.correlationId().isEmpty()) {
            out.field("correlation_id", envelope.correlationId());
        }
        @Nullable Deadline deadline = headers.deadline();
        if (deadline != null) {
            out.field("deadline", clock.toWire(deadline));
        }
        if (headers.hops() > 0) {
            out.field("hops", headers.hops());
        }
        writeOptional(out, "traceparent", headers.traceParent());
        writeOptional(out, "tracestate", headers.traceState());
        @Nullable FrameError error = headers.error();
        if (error != null) {
            writeError(out, error);
        }
        out.endObject();
    }

    private static void writeProperties(HeaderSink out, Headers headers) {
        out.beginObject("properties");
        out.field("content_type", headers.contentType());
        out.field("content_encoding", headers.contentType().equals(Headers.JSON) ? "utf8" : "binary");
        for (Map.Entry<String, String> property : headers.properties().entrySet()) {
            out.field(property.getKey(), property.getValue());
        }
        out.endObject();
    }

    private static void writeError(HeaderSink out, FrameError error) {
        out.beginObject("error");
        out.field("type", error.type());
        out.field("message", error.message());
        byte[] detail = error.detail();
        if (detail != null) {
            out.raw("detail", detail, 0, detail.length);
        }
        out.endObject();
    }

    private static void writeOptional(HeaderSink out, String name, @Nullable String value) {
        if (value != null) {
            out.field(name, value);
        }
    }
}
