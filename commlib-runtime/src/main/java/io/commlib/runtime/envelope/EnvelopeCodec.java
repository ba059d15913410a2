package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;

/** Writes and reads envelopes. Immutable and thread-safe. */
public final class EnvelopeCodec {

    private static final int ZLIB = 0x78;
    private static final int CBOR_MAP = 0b101;
    private static final int CBOR_MAJOR_SHIFT = 5;

    /** The most that headers add to a body. */
    private static final int HEADER_BYTES = 64 << 10;

    private final int limit;
    private final WireForm form;
    private final EnvelopeWriter writer;
    private final EnvelopeReader reader;

    /**
     * Makes one.
     *
     * @param bodyLimit the most bytes of a body, in either direction
     * @param form how to write what answers nothing
     * @param clock of the deadlines
     */
    public EnvelopeCodec(int bodyLimit, WireForm form, WireClock clock) {
        this.limit = (int) Math.min(bodyLimit * 4L / 3 + HEADER_BYTES, Integer.MAX_VALUE - 8);
        this.form = form;
        this.writer = new EnvelopeWriter(clock);
        this.reader = new EnvelopeReader(clock, bodyLimit, form);
    }

    /**
     * Writes a request in the form of this codec.
     *
     * @param request what
     * @param replyTo where the reply goes
     * @param correlationId empty for none
     * @return the payload
     * @throws RejectedException when it is too long, or its dialect cannot carry it
     */
    public byte[] writeRequest(Frame request, String replyTo, String correlationId) {
        return writeCall(new Envelope(request, replyTo, correlationId, form, false));
    }

    /**
     * Writes a request or a reply in its own form.
     *
     * @param call what
     * @return the payload
     * @throws RejectedException when it is too long, or its dialect cannot carry it
     */
    public byte[] writeCall(Envelope call) {
        return finish(
                writer.writeCall(call), call.form().compressed() && call.frame().isCompressible());
    }

    /**
     * Writes what is published, in the form of this codec.
     *
     * @param frame what
     * @return the payload
     * @throws RejectedException when it is too long, or its dialect cannot carry it
     */
    public byte[] writePublished(Frame frame) {
        byte[] plain = form.isPython() ? bare(frame) : writer.writePublished(frame);
        return finish(plain, form.compressed() && frame.isCompressible());
    }

    private byte[] bare(Frame frame) {
        PythonBody.require(frame);
        byte[] body = frame.copyBody();
        if (reader.isEnvelope(cursor(body), body)) {
            throw new RejectedException(
                    "a message whose only fields are header and data is taken for an envelope when it"
                            + " is published as the Python library does");
        }
        return body;
    }

    /**
     * Reads a request or a reply: an object with at least a {@code header} and {@code data}.
     *
     * @param payload what came
     * @return what it holds
     * @throws BadMessageException when it is something else
     */
    public Envelope readCall(byte[] payload) {
        byte[] plain = inflated(payload);
        return reader.readCall(cursor(plain), plain, plain != payload);
    }

    /**
     * Reads what was published: an envelope, or the bare object of a message's fields. It is an envelope when it has the
     * keys {@code header} and {@code data} and no other, and the header holds a timestamp, a reply address or
     * properties.
     *
     * @param payload what came
     * @return what it holds
     * @throws BadMessageException when it is neither
     */
    public Envelope readPublished(byte[] payload) {
        byte[] plain = inflated(payload);
        return reader.readPublished(cursor(plain), plain);
    }

    private byte[] finish(byte[] plain, boolean compress) {
        if (plain.length > limit) {
            throw new RejectedException(
                    "the message has " + plain.length + " bytes, but at most " + limit + " are allowed");
        }
        return compress ? Zlib.deflate(plain) : plain;
    }

    private byte[] inflated(byte[] payload) {
        if (payload.length > 0 && payload[0] == ZLIB) {
            return Zlib.inflate(payload, limit);
        }
        if (payload.length > limit) {
            throw Malformed.because("has " + payload.length + " bytes, but at most " + limit + " are allowed");
        }
        return payload;
    }

    private static Cursor cursor(byte[] plain) {
        if (plain.length == 0) {
            throw Malformed.because("is empty");
        }
        return (plain[0] & 0xFF) >> CBOR_MAJOR_SHIFT == CBOR_MAP
                ? new CborCursor(plain, 0, plain.length)
                : new JsonCursor(plain, 0, plain.length);
    }
}
