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

    private final WireClock clock;

    EnvelopeWriter(WireClock clock) {
        this.clock = clock;
    }

    byte[] writePublished(Frame frame) {
        BodyForm form = BodyForm.of(frame);
        HeaderSink out = begin(frame, form);
        writeTimestamp(out, frame.headers());
        writeProperties(out, frame.headers(), form);
        return end(out, frame, form);
    }

    byte[] writeCall(Envelope call) {
        Frame frame = call.frame();
        Headers headers = frame.headers();
        boolean python = call.form().isPython();
        boolean failed = frame.length() == 0 && headers.error() != null;
        if (python && !failed) {
            PythonBody.require(frame);
        }
        BodyForm form = python ? BodyForm.JSON : BodyForm.of(frame);
        HeaderSink out = begin(frame, form);
        if (!call.concise() || headers.timestamp() > 0) {
            writeTimestamp(out, headers);
        }
        if (!call.concise() || !call.replyTo().isEmpty()) {
            out.field("reply_to", call.replyTo());
        }
        if (!python && !(call.concise() && tellNothing(headers, form))) {
            writeProperties(out, headers, form);
        }
        if (!call.correlationId().isEmpty()) {
            out.field("correlation_id", call.correlationId());
        }
        return end(out, frame, form);
    }

    private static HeaderSink begin(Frame frame, BodyForm form) {
        HeaderSink out = form == BodyForm.CBOR ? new CborSink(frame.length()) : new JsonSink();
        out.beginObject("");
        out.beginObject("header");
        return out;
    }

    private static void writeTimestamp(HeaderSink out, Headers headers) {
        out.field("timestamp", headers.timestamp() > 0 ? headers.timestamp() : System.currentTimeMillis());
    }

    /** Whether what they say of the body is what a reader assumes. */
    private static boolean tellNothing(Headers headers, BodyForm form) {
        return headers.properties().isEmpty() && form.isTakenForGranted(headers.contentType());
    }

    private byte[] end(HeaderSink out, Frame frame, BodyForm form) {
        writeOurs(out, frame.headers(), form);
        out.endObject();
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

    /** The keys that peers in Python do not know, and ignore. */
    private void writeOurs(HeaderSink out, Headers headers, BodyForm form) {
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
