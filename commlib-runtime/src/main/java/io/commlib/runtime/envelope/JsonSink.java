package io.commlib.runtime.envelope;

import io.commlib.runtime.json.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Writes JSON. */
final class JsonSink implements HeaderSink {

    private static final HexFormat HEX = HexFormat.of();

    private static final int HEADER_LENGTH = 256;

    private byte[] out = new byte[HEADER_LENGTH];
    private int length;
    private boolean first = true;

    @Override
    public void beginObject(String name) {
        if (!name.isEmpty()) {
            name(name);
        }
        write('{');
        first = true;
    }

    @Override
    public void endObject() {
        write('}');
        first = false;
    }

    @Override
    public void field(String name, String value) {
        name(name);
        text(value);
    }

    @Override
    public void field(String name, long value) {
        name(name);
        plain(Long.toString(value));
    }

    @Override
    public void field(String name, List<String> values) {
        name(name);
        write('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                write(',');
            }
            text(values.get(i));
        }
        write(']');
    }

    @Override
    public void raw(String name, byte[] bytes, int offset, int count) {
        name(name);
        if (count >= out.length - length) {
            // A body is the last there is, but for the end of the envelope: so the array needs no copy.
            out = Arrays.copyOf(out, Math.addExact(length, count + 1));
        }
        write(bytes, offset, count);
    }

    @Override
    public void emptyObject(String name) {
        beginObject(name);
        endObject();
    }

    @Override
    public byte[] toBytes() {
        return length == out.length ? out : Arrays.copyOf(out, length);
    }

    private void name(String name) {
        if (!first) {
            write(',');
        }
        first = false;
        text(name);
        write(':');
    }

    private void text(String text) {
        write('"');
        int end = plain(text);
        if (end < text.length()) {
            byte[] rest = escaped(text.substring(end)).getBytes(StandardCharsets.UTF_8);
            write(rest, 0, rest.length);
        }
        write('"');
    }

    /** Writes the characters that are one byte without an escape; where they end. */
    private int plain(String text) {
        int end = text.length();
        require(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!PlainText.isPlain(c)) {
                return i;
            }
            out[length++] = (byte) c;
        }
        return end;
    }

    private void write(char ascii) {
        require(1);
        out[length++] = (byte) ascii;
    }

    private void write(byte[] bytes, int offset, int count) {
        require(count);
        System.arraycopy(bytes, offset, out, length, count);
        length += count;
    }

    private void require(int more) {
        if (more > out.length - length) {
            out = Arrays.copyOf(out, Math.addExact(length, Math.max(more, length)));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append("\\u").append(HEX.toHexDigits(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
