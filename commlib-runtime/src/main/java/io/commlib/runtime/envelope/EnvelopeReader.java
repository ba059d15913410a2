package io.commlib.runtime.envelope;

import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes envelopes apart, whichever of the two notations they are in. */
final class EnvelopeReader {

    /** The most further keys that are kept of one header, and the most characters of one of them. */
    private static final int MAX_PROPERTIES = 64;

    private static final int MAX_PROPERTY_LENGTH = 8_192;

    private final WireClock clock;
    private final int bodyLimit;
    private final WireForm own;

    EnvelopeReader(WireClock clock, int bodyLimit, WireForm own) {
        this.clock = clock;
        this.bodyLimit = bodyLimit;
        this.own = own;
    }

    Envelope readCall(Cursor in, byte[] payload, boolean compressed) {
        Parts parts = readParts(in, payload);
        if (parts.header == null || parts.dataFrom < 0) {
            throw Malformed.because(
                    "has no " + (parts.header == null ? "header" : "data") + ", as a request or reply must");
        }
        // Ours say in their header what the data is; Python's do not.
        WireForm form = parts.header.documented ? own : new WireForm(Dialect.COMMLIB_PY, compressed);
        return envelope(parts, parts.header, form);
    }

    Envelope readPublished(Cursor in, byte[] payload) {
        Parts parts = readParts(in, payload);
        if (parts.header != null && parts.isEnvelope()) {
            return envelope(parts, parts.header, own);
        }
        Frame bare =
                Frame.of(Headers.builder(in.contentType()).build(), payload).wellFormed();
        return new Envelope(bounded(bare), "", "", own, false);
    }

    /** Whether what was published is read as an envelope, and not as a message with such fields. */
    boolean isEnvelope(Cursor in, byte[] payload) {
        return readParts(in, payload).isEnvelope();
    }

    private Envelope envelope(Parts parts, Header header, WireForm form) {
        header.headers.trace(header.traceParent, header.traceState);
        return new Envelope(bounded(frame(parts, header)), header.replyTo, header.correlationId, form, false);
    }

    private static Frame frame(Parts parts, Header header) {
        if (header.contentEncoding.equals(BodyForm.BASE64) && parts.text != null) {
            return Frame.of(header.headers.contentType(header.contentType).build(), decoded(parts.text));
        }
        Headers headers = header.headers.build();
        return headers.error() != null && parts.empty
                ? Frame.empty(headers)
                : Frame.of(headers, parts.payload, parts.dataFrom, parts.dataTo - parts.dataFrom)
                        .wellFormed();
    }

    private Frame bounded(Frame frame) {
        if (frame.length() > bodyLimit) {
            throw Malformed.because(
                    "has a body of " + frame.length() + " bytes, but at most " + bodyLimit + " are allowed");
        }
        return frame;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Malformed.because("has a body that is no base64");
        }
    }

    private Parts readParts(Cursor in, byte[] payload) {
        Parts parts = new Parts(payload);
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (name.equals("header") && in.kind() == Cursor.Kind.OBJECT) {
                parts.header = readHeader(in, payload);
            } else if (name.equals("data")) {
                readData(in, parts);
            } else {
                parts.others = true;
                in.skip();
            }
        }
        in.end();
        return parts;
    }

    private static void readData(Cursor in, Parts parts) {
        parts.dataFrom = in.position();
        if (in.kind() == Cursor.Kind.TEXT) {
            parts.text = in.text();
        } else {
            parts.empty = in.skipEmpty();
        }
        parts.dataTo = in.passed();
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
            case "hops" -> readHops(in, header);
            case "traceparent" -> header.traceParent = text(in);
            case "tracestate" -> header.traceState = text(in);
            case "error" -> readError(in, header, payload);
            case "properties" -> readProperties(in, header);
            default -> in.skip();
        }
    }

    private static void readHops(Cursor in, Header header) {
        if (in.kind() != Cursor.Kind.ARRAY) {
            in.skip();
            return;
        }
        List<String> hops = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            String hop = text(in);
            if (hop.isEmpty() || hop.length() > Headers.MAX_HOP_LENGTH) {
                throw Malformed.because("has the id of a bridge in its hops that is empty or longer than "
                        + Headers.MAX_HOP_LENGTH + " characters");
            }
            if (hops.size() == Headers.MAX_HOPS) {
                throw Malformed.because(
                        "was passed on by more than " + Headers.MAX_HOPS + " bridges: it goes around in a loop");
            }
            hops.add(hop);
        }
        header.headers.hops(hops);
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
        header.documented = true;
        int kept = 0;
        in.enterObject();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (in.kind() != Cursor.Kind.TEXT) {
                in.skip();
                continue;
            }
            String value = in.text();
            if (name.equals("content_type")) {
                header.contentType = value;
                continue;
            }
            if (name.equals("content_encoding")) {
                header.contentEncoding = value;
                continue;
            }
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

        /** The data when it is a text, which it is in base64. */
        private @Nullable String text;

        /** Whether the data is an object without fields, as it is with an error. */
        private boolean empty;

        Parts(byte[] payload) {
            this.payload = payload;
        }

        boolean isEnvelope() {
            return header != null && dataFrom >= 0 && !others && header.telling;
        }
    }

    private static final class Header {

        private final Headers.Builder headers;
        private String contentType;
        private String contentEncoding = "";
        private String replyTo = "";
        private String correlationId = "";
        private @Nullable String traceParent;
        private @Nullable String traceState;

        /** Whether it holds something by which an envelope is told from a message with such fields. */
        private boolean telling;

        /** Whether it says what the data is. */
        private boolean documented;

        Header(String contentType) {
            this.contentType = contentType;
            headers = Headers.builder(contentType);
        }
    }
}
