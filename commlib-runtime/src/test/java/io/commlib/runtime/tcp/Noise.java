package io.commlib.runtime.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.CRC32C;

/** Bytes that look random but are the same for the same seed, and their checksum. */
final class Noise {

    private static final int CHUNK = 64 * 1024;

    private Noise() {}

    /** Writes so many bytes; returns their checksum. */
    static long write(OutputStream out, long seed, long length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        new Random(seed).nextBytes(chunk);
        CRC32C sum = new CRC32C();
        long number = 0;
        for (long left = length; left > 0; left -= CHUNK) {
            for (int i = 0; i < 8; i++) {
                chunk[i] = (byte) (number >>> (8 * i));
            }
            number++;
            int part = (int) Math.min(left, CHUNK);
            sum.update(chunk, 0, part);
            out.write(chunk, 0, part);
        }
        return sum.getValue();
    }

    /** Reads to the end; returns what came. */
    static Heard read(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        CRC32C sum = new CRC32C();
        long length = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sum.update(chunk, 0, read);
            length += read;
        }
        return new Heard(length, sum.getValue());
    }

    record Heard(long length, long checksum) {}
}
