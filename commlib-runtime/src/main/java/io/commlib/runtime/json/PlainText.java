package io.commlib.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Long texts of JSON, passed over eight bytes at a time: "Bit Twiddling Hacks" by S. E. Anderson, on bytes less than a value. A
 * character is plain when it is one byte in UTF-8, and stands in JSON as it is.
 */
public final class PlainText {

    /** It pays to look at several characters at a time in texts of more than so many. */
    public static final int SHORT = 24;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = EACH * '"';
    private static final long BACKSLASHES = EACH * '\\';
    private static final long QUESTION_MARKS = EACH * '?';
    private static final long SPACES = EACH * ' ';

    private PlainText() {}

    /**
     * Whether a character is plain.
     *
     * @param c which
     * @return true of ASCII but for control characters, quotes and backslashes
     */
    public static boolean isPlain(int c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    /**
     * Passes over plain characters.
     *
     * @param in a text in UTF-8
     * @param from where it begins
     * @param to where it ends
     * @return at most eight bytes before the first other one, or before the end
     */
    public static int skip(byte[] in, int from, int to) {
        int at = from;
        while (at + 2 * Long.BYTES <= to
                && ((other((long) EIGHT.get(in, at)) | other((long) EIGHT.get(in, at + Long.BYTES))) & HIGH) == 0) {
            at += 2 * Long.BYTES;
        }
        return at + Long.BYTES <= to && (other((long) EIGHT.get(in, at)) & HIGH) == 0 ? at + Long.BYTES : at;
    }

    /**
     * Passes over characters of any kind that need no escape and are no question marks, which half of a surrogate pair is made
     * by who makes a text UTF-8.
     *
     * @param in a text in UTF-8
     * @param from where it begins
     * @param to where it ends
     * @return at most eight bytes before the first other one, or before the end
     */
    public static int skipUnescaped(byte[] in, int from, int to) {
        int at = from;
        while (at + 2 * Long.BYTES <= to
                && ((escaped((long) EIGHT.get(in, at)) | escaped((long) EIGHT.get(in, at + Long.BYTES))) & HIGH) == 0) {
            at += 2 * Long.BYTES;
        }
        return at + Long.BYTES <= to && (escaped((long) EIGHT.get(in, at)) & HIGH) == 0 ? at + Long.BYTES : at;
    }

    /** Has the highest bit of a byte where there is no plain character; and perhaps in bytes above that. */
    private static long other(long eight) {
        return eight | eight - SPACES | (eight ^ QUOTES) - EACH | (eight ^ BACKSLASHES) - EACH;
    }

    /** The same of what is to be escaped, and of question marks. */
    private static long escaped(long eight) {
        return ~eight
                & (eight - SPACES
                        | (eight ^ QUOTES) - EACH
                        | (eight ^ BACKSLASHES) - EACH
                        | (eight ^ QUESTION_MARKS) - EACH);
    }
}
