package io.commlib.runtime.transport;

import java.util.Arrays;

/**
 * One message as transports carry it: headers, and a body that they do not look into. Always uncompressed in memory;
 * compression is between a transport and its broker. Immutable by convention: nobody writes to the bytes, so that one
 * array serves however many receive it.
 */
public final class Frame {

    private static final byte[] EMPTY = {};

    private final Headers headers;
    private final byte[] bytes;
    private final int offset;
    private final int length;
    private final boolean compressible;
    private final boolean wellFormed;

    private Frame(Headers headers, byte[] bytes, int offset, int length, boolean compressible, boolean wellFormed) {
        this.headers = headers;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.compressible = compressible;
        this.wellFormed = wellFormed;
    }

    /**
     * Makes one whose body is a whole array.
     *
     * @param headers what travels with it
     * @param body not copied, not to be written to any more
     * @return the frame
     */
    public static Frame of(Headers headers, byte[] body) {
        return new Frame(headers, body, 0, body.length, true, false);
    }

    /**
     * Makes one whose body is part of an array.
     *
     * @param headers what travels with it
     * @param bytes not copied, not to be written to any more
     * @param offset where the body begins
     * @param length how long it is
     * @return the frame
     * @throws IndexOutOfBoundsException when the array has no such part
     */
    public static Frame of(Headers headers, byte[] bytes, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        return new Frame(headers, bytes, offset, length, true, false);
    }

    /**
     * Makes one without a body.
     *
     * @param headers what travels
     * @return the frame
     */
    public static Frame empty(Headers headers) {
        return new Frame(headers, EMPTY, 0, 0, true, false);
    }

    /**
     * The same body with other headers.
     *
     * @param replacement all headers of the new frame
     * @return a frame that shares this one's bytes
     */
    public Frame withHeaders(Headers replacement) {
        boolean sameType = replacement.contentType().equals(headers.contentType());
        return new Frame(replacement, bytes, offset, length, compressible, wellFormed && sameType);
    }

    /**
     * The same, which is not compressed on the way to the broker even where the transport compresses.
     *
     * @return a frame that shares this one's bytes
     */
    public Frame uncompressed() {
        return compressible ? new Frame(headers, bytes, offset, length, false, wellFormed) : this;
    }

    /**
     * The same, whose body was looked through already: it is one value in the notation of its content type, which is JSON or
     * CBOR, in well-formed UTF-8 and of no more levels than envelopes may have. Nobody looks through it again.
     *
     * @return a frame that shares this one's bytes
     */
    public Frame wellFormed() {
        return wellFormed ? this : new Frame(headers, bytes, offset, length, compressible, true);
    }

    /**
     * Whether its body is known to be well-formed.
     *
     * @return true of one that is {@link #wellFormed()}, until it is given another content type
     */
    public boolean isWellFormed() {
        return wellFormed;
    }

    /**
     * Whether a transport that compresses may compress it.
     *
     * @return false of one that is {@link #uncompressed()}
     */
    public boolean isCompressible() {
        return compressible;
    }

    /**
     * What travels with it.
     *
     * @return the headers
     */
    public Headers headers() {
        return headers;
    }

    /**
     * The array that holds the body; read only {@link #length()} bytes from {@link #offset()}.
     *
     * @return not to be written to
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Where the body begins.
     *
     * @return an index into {@link #bytes()}
     */
    public int offset() {
        return offset;
    }

    /**
     * How long the body is.
     *
     * @return bytes, zero or more
     */
    public int length() {
        return length;
    }

    /**
     * The body alone.
     *
     * @return a copy
     */
    public byte[] copyBody() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /** Never the body, which may hold secrets. */
    @Override
    public String toString() {
        return "Frame[" + headers.contentType() + ", " + length + " bytes]";
    }
}
