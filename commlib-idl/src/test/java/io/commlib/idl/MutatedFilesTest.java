package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.DiagnosticPrinter;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are nearly right, each from a seed that the failure names: always answered, and always inside the file. */
class MutatedFilesTest {

    private static final int ROUNDS = 4_000;
    private static final String PIECES = " \t\n:,?*&!|>'\"%@`{}[]<>#-=.~0aZ_/\\é😀\u2028\u0085\uFEFF\0";

    @Test
    @Timeout(300)
    void mutatedFilesGiveAModelOrErrorsAtPlacesInsideTheFile() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (CaseFolder folder : CaseFolder.all()) {
            for (InterfaceSource source : folder.sources()) {
                if (source.content().length < 4_000) {
                    seeds.add(new String(source.content(), StandardCharsets.UTF_8));
                }
            }
        }
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutate(text, random);
            }
            check(seed, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @Timeout(300)
    void filesWithRandomBytesGiveAModelOrErrorsAtPlacesInsideTheFile() throws IOException {
        byte[] whole = new CaseFolder(CaseFolder.ALL.resolve("valid-literals"))
                .sources()
                .get(0)
                .content();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
            for (int i = random.nextInt(5); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            check(seed, bytes);
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int length = text.length();
        int at = length == 0 ? 0 : random.nextInt(length);
        int to = Math.min(length, at + 1 + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(at, Math.min(length, at + 1));
            case 1 -> text.delete(at, to);
            case 2 -> text.insert(at, text.substring(at, to));
            case 3 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 4 -> {
                if (length > 0) {
                    text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                }
            }
            case 5 -> swapLines(text, random);
            default -> text.setLength(at);
        }
    }

    private static void swapLines(StringBuilder text, Random random) {
        String[] lines = text.toString().split("\n", -1);
        int a = random.nextInt(lines.length);
        int b = random.nextInt(lines.length);
        String line = lines[a];
        lines[a] = lines[b];
        lines[b] = line;
        text.setLength(0);
        text.append(String.join("\n", lines));
    }

    private static void check(int seed, byte[] content) {
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(InterfaceSource.of("robot.commlib.yaml", "robot.commlib.yaml", content)),
                        ImportResolver.NONE);
        String text = new String(content, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        boolean failed = false;
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            failed |= diagnostic.severity() == Severity.ERROR;
            int line = diagnostic.position().line();
            int column = diagnostic.position().column();
            assertThat(line).as("seed %s: %s", seed, diagnostic).isBetween(1, lines.length);
            assertThat(column).as("seed %s: %s", seed, diagnostic).isBetween(1, lines[line - 1].length() + 1);
            assertThat(diagnostic.caret())
                    .as("seed %s: %s", seed, diagnostic)
                    .isBetween(1, diagnostic.sourceLine().length() + 1);
            assertThat(DiagnosticPrinter.print(diagnostic)).endsWith("\n");
        }
        assertThat(compilation.model() == null).as("seed %s", seed).isEqualTo(failed);
    }
}
