package io.commlib.runtime.envelope;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Whole payloads as one zlib stream (RFC 1950), bounded on reading. */
public final class Zlib {

    private static final int CHUNK = 8_192;

    private Zlib() {}

    /**
     * Compresses.
     *
     * @param plain what
     * @return the stream
     */
    public static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, plain.length / 4));
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * Undoes {@link #deflate}.
     *
     * @param compressed the stream
     * @param limit the most bytes that it may hold
     * @return what it holds
     * @throws io.commlib.runtime.error.BadMessageException when it is damaged, cut short or holds more
     */
    public static byte[] inflate(byte[] compressed, int limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, 4 * compressed.length));
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Malformed.because("is compressed and cut short");
                }
                if (out.size() + count > limit) {
                    throw Malformed.because("has more than " + limit + " bytes when it is uncompressed");
                }
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw Malformed.because("is compressed and damaged");
        } finally {
            inflater.end();
        }
    }
}
