package io.commlib.runtime.envelope;

import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes envelopes apart, whichever of the two notations they are in. */
final class EnvelopeReader {

    /** The most further keys that are kept of one header, and the most characters of one of them. */
    private static final int MAX_PROPERTIES = 64;

    private static final int MAX_PROPERTY_LENGTH = 8_192;

    private final WireClock clock;

    EnvelopeReader(WireClock clock) {
        this.clock = clock;
    }

    Envelope readCall(Cursor in, byte[] payload) {
        Parts parts = readParts(in, payload);
        if (parts.header == null || parts.dataFrom < 0) {
            throw Malformed.because(
                    "has no " + (parts.header == null ? "header" : "data") + ", as a request or reply must");
        }
        return parts.envelope(in.contentType());
    }

    Envelope readPublished(Cursor in, byte[] payload) {
        Parts parts = readParts(in, payload);
        if (parts.header != null && parts.dataFrom >= 0 && !parts.others && parts.header.telling) {
            return parts.envelope(in.contentType());
        }
        return Envelope.of(Frame.of(Headers.builder(in.contentType()).build(), payload));
    }

    private Parts readParts(Cursor in, byte[] payload) {
        Parts parts = new Parts(payload);
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (name.equals("header") && in.kind() == Cursor.Kind.OBJECT) {
                parts.header = readHeader(in, payload);
            } else if (name.equals("data")) {
                parts.dataFrom = in.position();
                in.skip();
                parts.dataTo = in.passed();
            } else {
                parts.others = true;
                in.skip();
            }
        }
        in.end();
        return parts;
    }

    private Header readHeader(Cursor in, byte[] payload) {
        Header header = new Header(in.contentType());
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            readHeaderField(name, in, header, payload);
        }
        return header;
    }

    private void readHeaderField(String name, Cursor in, Header header, byte[] payload) {
        switch (name) {
            case "timestamp" -> {
                header.telling = true;
                header.headers.timestamp(Timestamps.toMillis(number(in)));
            }
            case "reply_to" -> {
                header.telling = true;
                header.replyTo = text(in);
            }
            case "correlation_id" -> header.correlationId = text(in);
            case "deadline" -> {
                long deadline = number(in);
                header.headers.deadline(deadline > 0 ? clock.fromWire(deadline) : null);
            }
            case "hops" -> header.headers.hops((int) Math.max(0, Math.min(number(in), Integer.MAX_VALUE)));
            case "traceparent" -> header.traceParent = text(in);
            case "tracestate" -> header.traceState = text(in);
            case "error" -> readError(in, header, payload);
            case "properties" -> readProperties(in, header);
            default -> in.skip();
        }
    }

    private static void readError(Cursor in, Header header, byte[] payload) {
        if (in.kind() != Cursor.Kind.OBJECT) {
            in.skip();
            return;
        }
        String type = "";
        String message = "";
        byte @Nullable [] detail = null;
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            switch (name) {
                case "type" -> type = text(in);
                case "message" -> message = text(in);
                case "detail" -> {
                    int from = in.position();
                    in.skip();
                    detail = Arrays.copyOfRange(payload, from, in.passed());
                }
                default -> in.skip();
            }
        }
        header.headers.error(new FrameError(type, message, detail));
    }

    private static void readProperties(Cursor in, Header header) {
        if (in.kind() != Cursor.Kind.OBJECT) {
            in.skip();
            return;
        }
        header.telling = true;
        int kept = 0;
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (name.equals("content_type") || name.equals("content_encoding") || in.kind() != Cursor.Kind.TEXT) {
                in.skip();
                continue;
            }
            String value = in.text();
            if (++kept > MAX_PROPERTIES || name.length() + value.length() > MAX_PROPERTY_LENGTH) {
                throw Malformed.because("has more properties, or longer ones, than are allowed");
            }
            header.headers.property(name, value);
        }
    }

    /** A text, or empty when something else is there. */
    private static String text(Cursor in) {
        if (in.kind() == Cursor.Kind.TEXT) {
            return in.text();
        }
        in.skip();
        return "";
    }

    /** A number, also one written as text; 0 when something else is there. */
    private static long number(Cursor in) {
        switch (in.kind()) {
            case NUMBER -> {
                return in.number();
            }
            case TEXT -> {
                return Numbers.parse(in.text());
            }
            default -> {
                in.skip();
                return 0;
            }
        }
    }

    private static final class Parts {

        private final byte[] payload;
        private @Nullable Header header;
        private int dataFrom = -1;
        private int dataTo = -1;
        private boolean others;

        Parts(byte[] payload) {
            this.payload = payload;
        }

        Envelope envelope(String contentType) {
            Header known = header == null ? new Header(contentType) : header;
            known.headers.trace(known.traceParent, known.traceState);
            return new Envelope(
                    Frame.of(known.headers.build(), payload, dataFrom, dataTo - dataFrom),
                    known.replyTo,
                    known.correlationId);
        }
    }

    private static final class Header {

        private final Headers.Builder headers;
        private String replyTo = "";
        private String correlationId = "";
        private @Nullable String traceParent;
        private @Nullable String traceState;

        /** Whether it holds something by which an envelope is told from a message with such fields. */
        private boolean telling;

        Header(String contentType) {
            headers = Headers.builder(contentType);
        }
    }
}
