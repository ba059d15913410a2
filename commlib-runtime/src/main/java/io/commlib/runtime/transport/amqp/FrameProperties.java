package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.LongString;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.PythonBody;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.envelope.Zlib;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.Violation;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How frames become AMQP messages and back. What AMQP has a property for is that property; the rest is in the headers.
 * A peer in Python sends and expects the properties only, and reads no headers.
 */
final class FrameProperties {

    /** Who sent a request that tells the time that was left when it was sent, and by its {@link CorrelationIds id} when that was. */
    private static final String APPLICATION = "commlib";

    private static final String ERROR = "commlib-error";
    private static final String ERROR_MESSAGE = "commlib-error-message";
    private static final String ERROR_DETAIL = "commlib-error-detail";
    private static final String HOPS = "commlib-hops";
    private static final String TRACE_PARENT = "traceparent";
    private static final String TRACE_STATE = "tracestate";
    private static final Set<String> OURS = Set.of(ERROR, ERROR_MESSAGE, ERROR_DETAIL, HOPS, TRACE_PARENT, TRACE_STATE);

    /** The first byte of a zlib stream with the usual window. */
    private static final byte ZLIB = 0x78;

    private static final String UTF8 = "utf8";
    private static final String DEFLATE = "deflate";

    /** Properties have to fit into one AMQP frame, and the smallest that RabbitMQ is usually set to has 128 KiB. */
    private static final int MAX_HEADER_BYTES = 64 << 10;

    private static final int MAX_NAME_BYTES = 255;

    /** What a failed service of the Python library answers with, and expects. */
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final WireForm own;
    private final int maxBytes;

    /**
     * Makes one.
     *
     * @param own how to write what answers nothing
     * @param maxBytes the longest body
     */
    FrameProperties(WireForm own, int maxBytes) {
        this.own = own;
        this.maxBytes = maxBytes;
    }

    /** How to write what answers nothing. */
    WireForm own() {
        return own;
    }

    /** How to write the reply to a request: in its own words. Ours are read in any form. */
    WireForm formOf(BasicProperties request, byte[] body) {
        return isOurs(request) ? own : new WireForm(Dialect.COMMLIB_PY, isZlib(body));
    }

    private static boolean isOurs(BasicProperties request) {
        return APPLICATION.equals(request.getAppId());
    }

    /** How many milliseconds were left when a request was sent; null when it does not tell. */
    static @Nullable Long timeLeft(BasicProperties request) {
        try {
            return isOurs(request) && request.getExpiration() != null ? Long.valueOf(request.getExpiration()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Makes the properties of a request. By its own clock, the broker forgets it when nobody waits for the answer any more.
     *
     * @throws RejectedException when the headers do not fit
     */
    BasicProperties.Builder ofRequest(Frame request) {
        Deadline deadline = request.headers().deadline();
        return ofCall(request, own)
                .appId(APPLICATION)
                .expiration(
                        deadline == null
                                ? null
                                : Long.toString(Math.max(1, deadline.remaining().toMillis())));
    }

    /**
     * Makes the properties of a request or a reply. A peer in Python reads no message headers.
     *
     * @throws RejectedException when the headers do not fit
     */
    BasicProperties.Builder ofCall(Frame frame, WireForm form) {
        BasicProperties.Builder properties = properties(frame, form);
        Map<String, Object> table = table(frame.headers());
        return table.isEmpty() ? properties : properties.headers(table);
    }

    /**
     * Makes the properties of what is published; in the dialect of Python without message headers.
     *
     * @throws RejectedException when the headers do not fit
     */
    BasicProperties.Builder ofPublished(Frame frame) {
        return own.isPython() ? properties(frame, own) : ofCall(frame, own);
    }

    private static BasicProperties.Builder properties(Frame frame, WireForm form) {
        Headers headers = frame.headers();
        boolean json = headers.contentType().equals(Headers.JSON);
        boolean deflated = isCompressed(frame, form) && !form.isPython();
        return new BasicProperties.Builder()
                .contentType(headers.contentType())
                .contentEncoding(deflated ? DEFLATE : json ? UTF8 : null)
                .timestamp(TimestampProperty.write(sent(headers, form)));
    }

    /** When it was sent, which the Python library always says. */
    private static long sent(Headers headers, WireForm form) {
        return headers.timestamp() == 0 && form.isPython() ? System.currentTimeMillis() : headers.timestamp();
    }

    /**
     * Makes the body of a message; that of a failed reply is never empty, for the sake of peers in Python.
     *
     * @throws RejectedException when the dialect cannot carry it
     */
    byte[] body(Frame frame, WireForm form) {
        byte[] body = plainBody(frame, form);
        return isCompressed(frame, form) ? Zlib.deflate(body) : body;
    }

    private static boolean isCompressed(Frame frame, WireForm form) {
        return form.compressed() && frame.isCompressible();
    }

    private static byte[] plainBody(Frame frame, WireForm form) {
        boolean json = frame.headers().contentType().equals(Headers.JSON);
        if (frame.length() == 0 && frame.headers().error() != null && (json || form.isPython())) {
            return EMPTY_OBJECT;
        }
        if (form.isPython()) {
            PythonBody.require(frame);
        }
        return frame.length() == frame.bytes().length ? frame.bytes() : frame.copyBody();
    }

    private static Map<String, Object> table(Headers headers) {
        Map<String, Object> table = new HashMap<>(headers.properties());
        FrameError error = headers.error();
        if (error != null) {
            table.put(ERROR, error.type());
            table.put(ERROR_MESSAGE, error.message());
            if (error.detail() != null) {
                table.put(ERROR_DETAIL, error.detail());
            }
        }
        if (!headers.hops().isEmpty()) {
            table.put(HOPS, headers.hops());
        }
        putIfPresent(table, TRACE_PARENT, headers.traceParent());
        putIfPresent(table, TRACE_STATE, headers.traceState());
        requireRoom(table);
        return table;
    }

    private static void putIfPresent(Map<String, Object> table, String name, @Nullable String value) {
        if (value != null) {
            table.put(name, value);
        }
    }

    private static void requireRoom(Map<String, Object> table) {
        long bytes = 0;
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            int name = lengthOf(entry.getKey());
            if (name > MAX_NAME_BYTES) {
                throw new RejectedException(
                        "a header's name has " + name + " bytes, but AMQP allows " + MAX_NAME_BYTES);
            }
            bytes += name + lengthOf(entry.getValue());
        }
        if (bytes > MAX_HEADER_BYTES) {
            throw new RejectedException(
                    "the headers of a message have " + bytes + " bytes, but at most " + MAX_HEADER_BYTES + " fit");
        }
    }

    private static long lengthOf(Object value) {
        if (value instanceof String text) {
            return lengthOf(text);
        }
        if (value instanceof List<?> list) {
            long bytes = 0;
            for (Object element : list) {
                bytes += lengthOf(element);
            }
            return bytes;
        }
        return value instanceof byte[] bytes ? bytes.length : Long.BYTES;
    }

    /** In UTF-8, where two surrogates are one character of four bytes. */
    private static int lengthOf(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }

    /**
     * Reads a message.
     *
     * @throws BadMessageException when it is compressed and broken, or longer than frames may be
     */
    Frame read(BasicProperties properties, byte[] body) {
        return read(properties, body, 0);
    }

    /**
     * Reads a message that has waited for some milliseconds of the time that was left.
     *
     * @throws BadMessageException as above
     */
    Frame read(BasicProperties properties, byte[] body, long waited) {
        String contentType = properties.getContentType() == null ? Headers.JSON : properties.getContentType();
        Map<String, Object> table = properties.getHeaders() == null ? Map.of() : properties.getHeaders();
        Headers.Builder headers = Headers.builder(contentType)
                .timestamp(TimestampProperty.read(properties.getTimestamp()))
                .hops(hops(table.get(HOPS)))
                .trace(text(table.get(TRACE_PARENT)), text(table.get(TRACE_STATE)));
        Long left = timeLeft(properties);
        if (left != null) {
            headers.deadline(Deadline.after(Duration.ofMillis(left - waited)));
        }
        FrameError error = error(table);
        headers.error(error);
        table.forEach((name, value) -> {
            String text = OURS.contains(name) ? null : text(value);
            if (text != null) {
                headers.property(name, text);
            }
        });
        byte[] plain = plain(properties.getContentEncoding(), contentType, body);
        return error != null && Arrays.equals(plain, EMPTY_OBJECT)
                ? Frame.empty(headers.build())
                : Frame.of(headers.build(), plain);
    }

    private static List<String> hops(@Nullable Object value) {
        if (!(value instanceof List<?> ids)) {
            return List.of();
        }
        if (ids.size() > Headers.MAX_HOPS) {
            throw malformed("was passed on by " + ids.size() + " bridges, but at most " + Headers.MAX_HOPS
                    + " may: it goes around in a loop");
        }
        List<String> hops = new ArrayList<>();
        for (Object id : ids) {
            String hop = text(id);
            if (hop == null || hop.isEmpty() || hop.length() > Headers.MAX_HOP_LENGTH) {
                throw malformed("has the id of a bridge in its hops that is empty or longer than "
                        + Headers.MAX_HOP_LENGTH + " characters");
            }
            hops.add(hop);
        }
        return hops;
    }

    private static BadMessageException malformed(String problem) {
        return new BadMessageException("message", List.of(new Violation("", problem)));
    }

    private static @Nullable FrameError error(Map<String, Object> table) {
        String type = text(table.get(ERROR));
        if (type == null) {
            return null;
        }
        String message = text(table.get(ERROR_MESSAGE));
        return new FrameError(type, message == null ? "" : message, bytes(table.get(ERROR_DETAIL)));
    }

    private byte[] plain(@Nullable String encoding, String contentType, byte[] body) {
        if (body.length > maxBytes) {
            throw malformed("has " + body.length + " bytes, but at most " + maxBytes + " are allowed");
        }
        if (DEFLATE.equalsIgnoreCase(encoding)) {
            return Zlib.inflate(body, maxBytes);
        }
        // The Python library says nothing of compression; what begins like a zlib stream is no JSON.
        boolean unsaid = contentType.equals(Headers.JSON) && isZlib(body);
        return unsaid ? Zlib.inflate(body, maxBytes) : body;
    }

    private static boolean isZlib(byte[] body) {
        return body.length > 0 && body[0] == ZLIB;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String
                        || value instanceof LongString
                        || value instanceof Number
                        || value instanceof Boolean
                ? value.toString()
                : null;
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes : value instanceof LongString text ? text.getBytes() : null;
    }
}
