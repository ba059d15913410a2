package io.commlib.runtime.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes JSON. */
final class JsonSink implements HeaderSink {

    private static final HexFormat HEX = HexFormat.of();

    private final ByteArrayOutputStream out;
    private boolean first = true;

    JsonSink(int expectedLength) {
        out = new ByteArrayOutputStream(expectedLength);
    }

    @Override
    public void beginObject(String name) {
        if (!name.isEmpty()) {
            name(name);
        }
        out.write('{');
        first = true;
    }

    @Override
    public void endObject() {
        out.write('}');
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
        out.writeBytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void field(String name, List<String> values) {
        name(name);
        out.write('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            text(values.get(i));
        }
        out.write(']');
    }

    @Override
    public void raw(String name, byte[] bytes, int offset, int length) {
        name(name);
        out.write(bytes, offset, length);
    }

    @Override
    public void emptyObject(String name) {
        beginObject(name);
        endObject();
    }

    @Override
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private void name(String name) {
        if (!first) {
            out.write(',');
        }
        first = false;
        text(name);
        out.write(':');
    }

    private void text(String text) {
        out.write('"');
        if (isPlain(text)) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        } else {
            out.writeBytes(escaped(text).getBytes(StandardCharsets.UTF_8));
        }
        out.write('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
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
