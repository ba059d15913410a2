package io.commlib.benchmarks.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A record's bytes below a line of text, for brokers whose messages have no headers.
 *
 * @param tag one line
 * @param record the rest
 */
@SuppressWarnings("ArrayRecordComponent")
record Tagged(String tag, byte[] record) {

    byte[] bytes() {
        byte[] head = (tag + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(head, head.length + record.length);
        System.arraycopy(record, 0, bytes, head.length, record.length);
        return bytes;
    }

    static Tagged of(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        return new Tagged(
                new String(bytes, 0, end, StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, end + 1, bytes.length));
    }
}
