package io.commlib.runtime.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** Immutable bytes. */
public final class Bytes {

    /** None at all. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private static final int SHOWN = 16;

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /**
     * Copies bytes.
     *
     * @param content what to copy
     * @return the copy
     */
    public static Bytes copyOf(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /**
     * Reads base64.
     *
     * @param text standard base64 with padding (RFC 4648, section 4)
     * @return the bytes it stands for
     * @throws IllegalArgumentException if it is not base64
     */
    public static Bytes fromBase64(String text) {
        return owned(Base64.getDecoder().decode(text));
    }

    /** Without a copy: for arrays that nobody else holds. */
    static Bytes owned(byte[] content) {
        return new Bytes(content);
    }

    /** Without a copy: for those who only read. */
    byte[] content() {
        return content;
    }

    /**
     * How many there are.
     *
     * @return at least 0
     */
    public int length() {
        return content.length;
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @return the byte
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public byte at(int index) {
        return content[index];
    }

    /**
     * All of them.
     *
     * @return a new array
     */
    public byte[] toArray() {
        return content.clone();
    }

    /**
     * All of them, without a copy.
     *
     * @return a read-only buffer, from the first to the last
     */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /**
     * All of them as text.
     *
     * @return standard base64 with padding (RFC 4648, section 4)
     */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** How many there are, and the first few in hexadecimal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Bytes[").append(content.length);
        for (int i = 0; i < Math.min(SHOWN, content.length); i++) {
            text.append(i == 0 ? ": " : "");
            text.append(Character.forDigit(content[i] >> 4 & 0xF, 16)).append(Character.forDigit(content[i] & 0xF, 16));
        }
        return text.append(content.length > SHOWN ? "…]" : "]").toString();
    }
}
