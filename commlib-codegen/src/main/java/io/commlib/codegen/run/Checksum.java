package io.commlib.codegen.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether something has changed by accident, in 64 bits: CRC-32 and CRC-32C side by side. Their polynomials have no
 * common factor, so the two together are a CRC of degree 64. The JVM computes both with machine code from the first call
 * on, which no message digest has, and a run without changes lives less long than a digest takes to get warm.
 */
final class Checksum {

    private final CRC32 crc32 = new CRC32();
    private final CRC32C crc32c = new CRC32C();

    static long of(byte[] content) {
        return new Checksum().add(content, content.length).value();
    }

    Checksum add(byte[] content, int length) {
        crc32.update(content, 0, length);
        crc32c.update(content, 0, length);
        return this;
    }

    /** Adds content and its length, so that what follows cannot be taken for a part of it. */
    Checksum addWhole(byte[] content) {
        return add(content, content.length).addNumber(content.length);
    }

    Checksum addWhole(String text) {
        return addWhole(text.getBytes(StandardCharsets.UTF_8));
    }

    Checksum addNumber(long number) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number >>> (Byte.SIZE * i));
        }
        return add(bytes, bytes.length);
    }

    Checksum addAll(InputStream in, byte[] buffer) throws IOException {
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            add(buffer, length);
        }
        return this;
    }

    long value() {
        return crc32.getValue() << Integer.SIZE | crc32c.getValue();
    }
}
