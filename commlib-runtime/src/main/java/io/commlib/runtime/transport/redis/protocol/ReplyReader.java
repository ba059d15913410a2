package io.commlib.runtime.transport.redis.protocol;

import io.commlib.runtime.transport.socket.FrameReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts what comes in into replies. Used by one thread at a time. */
final class ReplyReader extends FrameReader {

    /** The most bytes of a reply with all that is in it. */
    private static final int LONGEST = 512 << 20;

    /** The most bytes of a word, a number or an error. */
    private static final int LONGEST_LINE = 64 << 10;

    /** So deep arrays may be in one another; Redis goes to four. */
    private static final int DEEPEST = 16;

    private static final int LINE_END = 2;

    /** A type and the end of a line. */
    private static final long SHORTEST_VALUE = 3;

    private static final String TYPES = "+-:$*";

    private final Handler handler;

    /** The arrays that are not complete, the outermost first. */
    private final Deque<Unfinished> arrays = new ArrayDeque<>();

    /** The string that is not complete, if there is one. */
    private @Nullable LongString string;

    /** How many bytes of the reply have come. */
    private long size;

    /** Takes replies. */
    interface Handler {

        /** Another one has come in. */
        void onReply(Reply reply) throws RedisException;
    }

    ReplyReader(Handler handler) {
        this.handler = handler;
    }

    /** A line, with the string that it announces if that is there, or what is there of the string announced before. */
    @Override
    protected int decode(byte[] bytes, int start, int end) throws RedisException {
        int length = string == null ? line(bytes, start, end) : more(string, bytes, start, end);
        if (length > 0 && (string != null || !arrays.isEmpty())) {
            size += length;
        }
        return length;
    }

    /** Tells by what is announced, before it comes, that a reply is too long. */
    private void requireBounded(long announced) throws MalformedReplyException {
        long owed = 0;
        for (Unfinished array : arrays) {
            owed += (array.count - array.values.size()) * SHORTEST_VALUE;
        }
        if (size + announced + owed > LONGEST) {
            throw new MalformedReplyException("Redis sent a reply of more than " + LONGEST + " bytes");
        }
    }

    private int line(byte[] bytes, int start, int end) throws RedisException {
        if (TYPES.indexOf(bytes[start]) < 0) {
            throw new MalformedReplyException(
                    "what listens there does not answer as Redis does: it sent a line that begins with "
                            + printable(bytes, start, start + 1));
        }
        int from = start + 1;
        int to = lineEnd(bytes, from, end);
        if (to < 0) {
            return -(end - start + 1);
        }
        int next = to + LINE_END;
        switch (bytes[start]) {
            case '+' -> onValue(new Reply.Text(Arrays.copyOfRange(bytes, from, to)));
            case '-' -> onValue(new Reply.Refusal(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
            case ':' -> onValue(new Reply.Int(number(bytes, from, to)));
            case '$' -> {
                int length = length(bytes, from, to);
                requireBounded((long) next - start + length + LINE_END);
                return string(bytes, length, next, end) - start;
            }
            default -> array(length(bytes, from, to));
        }
        return next - start;
    }

    /** Takes a string, or begins it when it is not there as a whole; where what comes next begins. */
    private int string(byte[] bytes, int length, int from, int end) throws RedisException {
        if (length < 0) {
            onValue(Reply.Nothing.NOTHING);
            return from;
        }
        int next = from + length + LINE_END;
        if (next > end) {
            string = new LongString(length);
            return from;
        }
        onValue(new Reply.Text(Arrays.copyOfRange(bytes, from, from + length)));
        return next;
    }

    private int more(LongString unfinished, byte[] bytes, int start, int end) throws RedisException {
        int taken = unfinished.take(bytes, start, end);
        if (unfinished.isComplete()) {
            string = null;
            onValue(new Reply.Text(unfinished.bytes()));
        }
        return taken;
    }

    private void array(int count) throws RedisException {
        if (count < 0) {
            onValue(Reply.Nothing.NOTHING);
        } else if (count == 0) {
            onValue(new Reply.Many(List.of()));
        } else if (arrays.size() == DEEPEST) {
            throw new MalformedReplyException("Redis sent arrays in one another, deeper than " + DEEPEST);
        } else {
            requireBounded(count * SHORTEST_VALUE);
            arrays.addLast(new Unfinished(count));
        }
    }

    /** Adds a value to the array that it is of, and each array that is complete with it to the one around it. */
    private void onValue(Reply value) throws RedisException {
        Reply whole = value;
        while (!arrays.isEmpty()) {
            Unfinished array = arrays.getLast();
            array.values.add(whole);
            if (array.values.size() < array.count) {
                return;
            }
            arrays.removeLast();
            whole = new Reply.Many(array.values);
        }
        size = 0;
        handler.onReply(whole);
    }

    /** Of a string, in bytes, or of an array; -1 when there is none, and too much when it is more than a reply may have. */
    private int length(byte[] bytes, int from, int to) throws MalformedReplyException {
        long length = number(bytes, from, to);
        if (length < -1) {
            throw noNumber(bytes, from, to);
        }
        return (int) Math.min(length, Integer.MAX_VALUE - LINE_END);
    }

    /** Where a line ends, or -1 when its end has not come. */
    private static int lineEnd(byte[] bytes, int from, int end) throws MalformedReplyException {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\r') {
                if (i + 1 == end) {
                    return -1;
                }
                if (bytes[i + 1] == '\n') {
                    return i;
                }
            }
            if (bytes[i] == '\r' || i - from > LONGEST_LINE) {
                throw new MalformedReplyException("a line that was sent does not end as those of Redis do");
            }
        }
        return -1;
    }

    private static long number(byte[] bytes, int from, int to) throws MalformedReplyException {
        boolean negative = from < to && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        long value = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw noNumber(bytes, from, to);
            }
            value = value * 10 + digit;
        }
        if (first == to || to - first > 19 || value < 0) {
            throw noNumber(bytes, from, to);
        }
        return negative ? -value : value;
    }

    private static MalformedReplyException noNumber(byte[] bytes, int from, int to) {
        return new MalformedReplyException(
                "what listens there does not answer as Redis does: where a number was to come, it sent "
                        + printable(bytes, from, Math.min(to, from + 40)));
    }

    private static StringBuilder printable(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(bytes[i] < ' ' || bytes[i] > '~' ? '?' : (char) bytes[i]);
        }
        return text;
    }

    /** An array of which some values have come. */
    private static final class Unfinished {

        private static final int MOST_AT_FIRST = 1_024;

        private final int count;
        private final List<Reply> values;

        Unfinished(int count) {
            this.count = count;
            this.values = new ArrayList<>(Math.min(count, MOST_AT_FIRST));
        }
    }
}
