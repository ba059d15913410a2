package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From bytes to text: UTF-8, checked strictly. */
public final class TextDecoder {

    private TextDecoder() {}

    /**
     * Decodes a file.
     *
     * @param source the file
     * @param limits how large it may be
     * @return where to report what else is wrong with it; {@link Diagnostics#failed()} when it is not text
     */
    public static Diagnostics decode(InterfaceSource source, Limits limits) {
        byte[] bytes = source.content();
        if (bytes.length > limits.fileBytes()) {
            Diagnostics out = new Diagnostics(SourceText.unreadable(source), limits.diagnostics());
            out.report(
                    RuleId.FILE_TOO_LARGE,
                    Span.START,
                    "the file is larger than " + limits.fileBytes() + " bytes",
                    "split it, and import the parts");
            return out;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        char[] decoded = new char[bytes.length + 1];
        CharBuffer chars = CharBuffer.wrap(decoded);
        CoderResult result = decoder.decode(in, chars, true);
        int length = normalize(decoded, chars.position());
        SourceText text = new SourceText(source, decoded, length);
        Diagnostics out = new Diagnostics(text, limits.diagnostics());
        int control = firstControl(text.chars(), length);
        int longLine = firstLongLine(text.chars(), length, limits.lineLength());
        if (utf16(bytes)) {
            out.report(RuleId.BAD_ENCODING, Span.START, "the file is in UTF-16", "save it as UTF-8");
        } else if (control < length) {
            out.report(
                    RuleId.BAD_ENCODING,
                    spanAt(text, control),
                    "the character U+%04X does not belong in a text".formatted((int) text.chars()[control]),
                    "is this file an interface at all?");
        } else if (result.isError()) {
            out.report(
                    RuleId.BAD_ENCODING,
                    spanAt(text, length),
                    "the byte 0x%02X at offset %d is not UTF-8".formatted(bytes[in.position()] & 0xFF, in.position()),
                    "save the file as UTF-8");
        } else if (longLine > 0) {
            out.report(
                    RuleId.LINE_TOO_LONG,
                    new Span(longLine, 1, 1),
                    "the line is longer than " + limits.lineLength() + " characters",
                    "break it");
        }
        return out;
    }

    /** The number of a line that is too long, or 0. */
    private static int firstLongLine(char[] chars, int length, int limit) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || chars[i] == '\n') {
                if (i - start > limit) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }

    private static boolean utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE)
                || (first == 0 && second != 0)
                || (first != 0 && second == 0);
    }

    /** Drops the byte order mark, and makes every line end with a line feed only. */
    private static int normalize(char[] chars, int length) {
        int to = 0;
        for (int from = length > 0 && chars[0] == '\uFEFF' ? 1 : 0; from < length; from++) {
            char c = chars[from];
            if (c == '\r') {
                if (from + 1 < length && chars[from + 1] == '\n') {
                    continue;
                }
                c = '\n';
            }
            chars[to++] = c;
        }
        chars[to] = 0;
        return to;
    }

    private static int firstControl(char[] chars, int length) {
        int at = 0;
        while (at < length) {
            char c = chars[at];
            if (c < ' ' ? c != '\n' && c != '\t' : isUnprintable(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** What YAML does not allow in a text, beyond the first 32 characters; surrogates come in pairs here. */
    private static boolean isUnprintable(char c) {
        return (c >= 0x7F && c < 0xA0 && c != 0x85) || c == '\uFEFF' || c >= '\uFFFE';
    }

    private static Span spanAt(SourceText text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (text.chars()[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Span(line, index - lineStart + 1, 1);
    }
}
