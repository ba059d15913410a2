package io.commlib.codegen.run;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Position;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RunState} as bytes. Which files a run owns comes first and stays as it is in all versions: a version that does
 * not know the rest generates again, and still deletes what is gone.
 */
final class StateFormat {

    /** The version of what follows the owned files. */
    private static final int VERSION = 3;

    private StateFormat() {}

    static byte[] encode(RunState state) throws IOException {
        return encode(state, VERSION);
    }

    static byte[] encode(RunState state, int version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        writeText(state.outputFolder(), out);
        writeAll(state.ownFiles(), out, StateFormat::writeOwnFile);
        writeAll(state.interfaceFiles(), out, StateFormat::writeText);
        out.writeInt(version);
        writeFingerprint(state.fingerprint(), out);
        writeAll(state.answers().entrySet(), out, StateFormat::writeAnswer);
        writeAll(state.warnings(), out, StateFormat::writeDiagnostic);
        out.writeInt(state.omittedWarnings());
        out.writeLong(state.stamp());
        return bytes.toByteArray();
    }

    static RunState decode(ByteBuffer in) {
        RunState owned = new RunState(null, readText(in), readOwnFiles(in), readTexts(in), Map.of(), List.of(), 0, 0);
        if (in.getInt() != VERSION) {
            return owned;
        }
        return new RunState(
                readFingerprint(in),
                owned.outputFolder(),
                owned.ownFiles(),
                owned.interfaceFiles(),
                readAnswers(in),
                readDiagnostics(in),
                in.getInt(),
                in.getLong());
    }

    private static void writeFingerprint(@Nullable Long fingerprint, DataOutputStream out) throws IOException {
        out.writeBoolean(fingerprint != null);
        if (fingerprint != null) {
            out.writeLong(fingerprint);
        }
    }

    private static @Nullable Long readFingerprint(ByteBuffer in) {
        return in.get() != 0 ? in.getLong() : null;
    }

    private static void writeOwnFile(OwnFile own, DataOutputStream out) throws IOException {
        writeText(own.path(), out);
        out.writeLong(own.checksum());
    }

    private static List<OwnFile> readOwnFiles(ByteBuffer in) {
        List<OwnFile> files = new ArrayList<>();
        for (int remaining = in.getInt(); remaining > 0; remaining--) {
            files.add(new OwnFile(readText(in), in.getLong()));
        }
        return files;
    }

    private static void writeAnswer(Map.Entry<String, String> answer, DataOutputStream out) throws IOException {
        writeText(answer.getKey(), out);
        writeText(answer.getValue(), out);
    }

    private static Map<String, String> readAnswers(ByteBuffer in) {
        Map<String, String> answers = new TreeMap<>();
        for (int remaining = in.getInt(); remaining > 0; remaining--) {
            answers.put(readText(in), readText(in));
        }
        return answers;
    }

    private static void writeDiagnostic(Diagnostic diagnostic, DataOutputStream out) throws IOException {
        String suggestion = diagnostic.suggestion();
        writeText(diagnostic.rule(), out);
        writeText(diagnostic.severity().name(), out);
        writeText(diagnostic.position().file(), out);
        out.writeInt(diagnostic.position().line());
        out.writeInt(diagnostic.position().column());
        out.writeInt(diagnostic.length());
        writeText(diagnostic.message(), out);
        out.writeBoolean(suggestion != null);
        writeText(suggestion == null ? "" : suggestion, out);
        writeText(diagnostic.sourceLine(), out);
        out.writeInt(diagnostic.caret());
    }

    private static List<Diagnostic> readDiagnostics(ByteBuffer in) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int remaining = in.getInt(); remaining > 0; remaining--) {
            diagnostics.add(readDiagnostic(in));
        }
        return diagnostics;
    }

    private static Diagnostic readDiagnostic(ByteBuffer in) {
        String rule = readText(in);
        Severity severity = Severity.valueOf(readText(in));
        Position position = new Position(readText(in), in.getInt(), in.getInt());
        int length = in.getInt();
        String message = readText(in);
        boolean suggests = in.get() != 0;
        String suggestion = readText(in);
        return new Diagnostic(
                rule, severity, position, length, message, suggests ? suggestion : null, readText(in), in.getInt());
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> readTexts(ByteBuffer in) {
        List<String> texts = new ArrayList<>();
        for (int remaining = in.getInt(); remaining > 0; remaining--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static String readText(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> void writeAll(Collection<T> values, DataOutputStream out, Writing<T> each) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            each.write(value, out);
        }
    }

    private interface Writing<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }
}
