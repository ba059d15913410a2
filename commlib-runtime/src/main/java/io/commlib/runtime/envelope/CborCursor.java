package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Headers;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** CBOR (RFC 8949). */
final class CborCursor implements Cursor {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private static final int FLOAT32 = 26;
    private static final int FLOAT64 = 27;
    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xFF;

    private final byte[] in;
    private final int to;
    private int at;

    /** How much is left in what was entered; negative when that is not said beforehand. */
    private final ArrayDeque<Long> left = new ArrayDeque<>();

    CborCursor(byte[] in, int from, int to) {
        this.in = in;
        this.at = from;
        this.to = to;
    }

    @Override
    public String contentType() {
        return Headers.CBOR;
    }

    @Override
    public Kind kind() {
        int initial = initial();
        return switch (initial >> 5) {
            case UNSIGNED, NEGATIVE -> Kind.NUMBER;
            case TEXT -> Kind.TEXT;
            case MAP -> Kind.OBJECT;
            case ARRAY -> Kind.ARRAY;
            case 7 -> (initial & 31) == FLOAT32 || (initial & 31) == FLOAT64 ? Kind.NUMBER : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    @Override
    public int position() {
        return at;
    }

    @Override
    public int passed() {
        return at;
    }

    @Override
    public void enterObject() {
        if (initial() >> 5 != MAP) {
            throw Malformed.at(at, "has no map where one is expected,");
        }
        left.push(length());
    }

    @Override
    public @Nullable String nextField() {
        return nextElement() ? text() : null;
    }

    @Override
    public void enterArray() {
        if (initial() >> 5 != ARRAY) {
            throw Malformed.at(at, "has no array where one is expected,");
        }
        left.push(length());
    }

    @Override
    public boolean nextElement() {
        long more = left.pop();
        if (more == 0 || (more < 0 && isBreak())) {
            return false;
        }
        left.push(more - 1 < 0 ? -1 : more - 1);
        return true;
    }

    @Override
    public String text() {
        if (initial() >> 5 != TEXT) {
            throw Malformed.at(at, "has no text where one is expected,");
        }
        long length = length();
        if (length >= 0) {
            int from = at;
            return new String(in, from, take(length), StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        while (!isBreak()) {
            if (initial() >> 5 != TEXT) {
                throw Malformed.at(at, "has no text where one is expected,");
            }
            long chunk = length();
            int from = at;
            chunks.write(in, from, take(chunk));
        }
        return chunks.toString(StandardCharsets.UTF_8);
    }

    @Override
    public long number() {
        int initial = initial();
        int info = initial & 31;
        return switch (initial >> 5) {
            case UNSIGNED -> saturated(argument());
            case NEGATIVE -> -1 - saturated(argument());
            default -> {
                long bits = argument();
                yield floating(info == FLOAT32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits));
            }
        };
    }

    @Override
    public void skip() {
        skip(0);
    }

    @Override
    public void end() {
        if (at < to) {
            throw Malformed.at(at, "has something after its end");
        }
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw Malformed.at(at, "has more than " + MAX_DEPTH + " levels");
        }
        int initial = initial();
        switch (initial >> 5) {
            case BYTES, TEXT -> skipString(initial >> 5);
            case ARRAY -> skipItems(length(), 1, depth);
            case MAP -> skipItems(length(), 2, depth);
            case TAG -> {
                argument();
                skip(depth + 1);
            }
            default -> skipSimple(initial);
        }
    }

    private void skipSimple(int initial) {
        if (initial == BREAK) {
            throw Malformed.at(at, "has a break without a beginning");
        }
        argument();
    }

    private void skipString(int type) {
        long length = length();
        if (length >= 0) {
            take(length);
            return;
        }
        while (!isBreak()) {
            if (initial() >> 5 != type || (initial() & 31) == INDEFINITE) {
                throw Malformed.at(at, "has a piece of another kind in a text or in bytes");
            }
            take(length());
        }
    }

    private void skipItems(long count, int each, int depth) {
        if (count > (to - at) / each) {
            throw cutShort();
        }
        for (long left = count; left != 0 && !(left < 0 && isBreak()); left = Math.max(left - 1, -1)) {
            for (int i = 0; i < each; i++) {
                skip(depth + 1);
            }
        }
    }

    /** The length of what begins here, stepping to its content; -1 when it ends with a break. */
    private long length() {
        if ((initial() & 31) == INDEFINITE) {
            at++;
            return -1;
        }
        long length = argument();
        if (length < 0) {
            throw Malformed.at(at, "has a length beyond all bounds");
        }
        return length;
    }

    /** The number in the head of what begins here, stepping behind the head. */
    private long argument() {
        int info = initial() & 31;
        at++;
        if (info < 24) {
            return info;
        }
        if (info > FLOAT64) {
            throw Malformed.at(at - 1, "has something that is no value");
        }
        int size = 1 << (info - 24);
        int from = at;
        take(size);
        return switch (size) {
            case 1 -> in[from] & 0xFFL;
            case 2 -> ByteBuffer.wrap(in).getShort(from) & 0xFFFFL;
            case 4 -> ByteBuffer.wrap(in).getInt(from) & 0xFFFF_FFFFL;
            default -> ByteBuffer.wrap(in).getLong(from);
        };
    }

    /** Steps over so many bytes, which must be there. */
    private int take(long count) {
        if (count < 0 || count > to - at) {
            throw cutShort();
        }
        at += (int) count;
        return (int) count;
    }

    private boolean isBreak() {
        if (initial() != BREAK) {
            return false;
        }
        at++;
        return true;
    }

    private int initial() {
        if (at >= to) {
            throw cutShort();
        }
        return in[at] & 0xFF;
    }

    private BadMessageException cutShort() {
        return Malformed.at(to, "is cut short");
    }

    private static long saturated(long unsigned) {
        return unsigned < 0 ? Long.MAX_VALUE : unsigned;
    }

    private static long floating(double number) {
        return Double.isFinite(number) ? Numbers.toLong(BigDecimal.valueOf(number)) : 0;
    }
}
