package io.commlib.runtime.envelope;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Long texts of JSON, passed over eight bytes at a time: "Bit Twiddling Hacks" by S. E. Anderson, on bytes less than a value. */
final class PlainText {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = EACH * '"';
    private static final long BACKSLASHES = EACH * '\\';
    private static final long SPACES = EACH * ' ';

    private PlainText() {}

    /**
     * Passes over characters of ASCII that are no control characters, quotes or backslashes.
     *
     * @return at most eight bytes before the first other one, or before the end
     */
    static int skip(byte[] in, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && isPlain((long) EIGHT.get(in, at))) {
            at += Long.BYTES;
        }
        return at;
    }

    private static boolean isPlain(long eight) {
        long control = eight - SPACES & ~eight;
        return ((eight | control | zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES)) & HIGH) == 0;
    }

    private static long zeros(long eight) {
        return eight - EACH & ~eight;
    }
}
