package io.commlib.runtime.envelope;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.Base64;
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
        BodyForm form = BodyForm.of(frame);
        HeaderSink out =
                form == BodyForm.CBOR ? new CborSink(expectedLength(frame)) : new JsonSink(expectedLength(frame));
        out.beginObject("");
        writeHeader(out, envelope, withReplyTo, form);
        if (form == BodyForm.OPAQUE) {
            out.field("data", Base64.getEncoder().encodeToString(frame.copyBody()));
        } else if (frame.length() == 0) {
            out.emptyObject("data");
        } else {
            out.raw("data", frame.bytes(), frame.offset(), frame.length());
        }
        out.endObject();
        return out.toBytes();
    }

    private static int expectedLength(Frame frame) {
        return frame.length() + HEADER_LENGTH;
    }

    private void writeHeader(HeaderSink out, Envelope envelope, boolean withReplyTo, BodyForm form) {
        Headers headers = envelope.frame().headers();
        out.beginObject("header");
        out.field("timestamp", headers.timestamp() > 0 ? headers.timestamp() : System.currentTimeMillis());
        if (withReplyTo) {
            out.field("reply_to", envelope.replyTo());
        }
        writeProperties(out, headers, form);
        if (!envelope.correlationId().isEmpty()) {
            out.field("correlation_id", envelope.correlationId());
        }
        @Nullable Deadline deadline = headers.deadline();
        if (deadline != null) {
            out.field("deadline", clock.toWire(deadline));
        }
        if (!headers.hops().isEmpty()) {
            out.field("hops", headers.hops());
        }
        writeOptional(out, "traceparent", headers.traceParent());
        writeOptional(out, "tracestate", headers.traceState());
        @Nullable FrameError error = headers.error();
        if (error != null) {
            writeError(out, error, form);
        }
        out.endObject();
    }

    private static void writeProperties(HeaderSink out, Headers headers, BodyForm form) {
        out.beginObject("properties");
        out.field("content_type", headers.contentType());
        out.field("content_encoding", form.contentEncoding());
        for (Map.Entry<String, String> property : headers.properties().entrySet()) {
            out.field(property.getKey(), property.getValue());
        }
        out.endObject();
    }

    private static void writeError(HeaderSink out, FrameError error, BodyForm form) {
        out.beginObject("error");
        out.field("type", error.type());
        out.field("message", error.message());
        byte[] detail = error.detail();
        if (detail != null && form.holds(detail, 0, detail.length)) {
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
