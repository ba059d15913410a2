package io.commlib.runtime.transport.redis.protocol;

import java.util.Arrays;

/** A string that comes in parts. It grows as they come and not because a reply says that it is long. */
final class LongString {

    private static final int MOST_AT_FIRST = 1 << 20;

    private static final int LINE_END = 2;

    private final int length;
    private byte[] bytes;

    /** How much has come, with the end of the line behind it. */
    private int taken;

    LongString(int length) {
        this.length = length;
        this.bytes = new byte[Math.min(length, MOST_AT_FIRST)];
    }

    /** Takes what is there of it; how much that is. */
    int take(byte[] from, int start, int end) {
        int count = Math.min(end - start, length + LINE_END - taken);
        int copied = Math.min(count, length - taken);
        if (copied > 0) {
            if (taken + copied > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, Math.max(2L * bytes.length, taken + copied)));
            }
            System.arraycopy(from, start, bytes, taken, copied);
        }
        taken += count;
        return count;
    }

    boolean isComplete() {
        return taken == length + LINE_END;
    }

    /** What it is, when it is complete. */
    byte[] bytes() {
        return bytes;
    }
}
