package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Input of any kind is answered with diagnostics. The timeout is there to end a hang, not to measure. */
@Timeout(60)
class HostileInputTest {

    private static final String HEAD = "commlib: 1\nnamespace: acme.robot\n";

    @Test
    void aFileInUtf16IsNamedAsThat() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(only(compile(HEAD.getBytes(charset))).message()).contains("UTF-16");
        }
    }

    @Test
    void aByteThatIsNotUtf8IsShownWhereItStands() {
        byte[] bytes = (HEAD + "description: caf?\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        Diagnostic diagnostic = only(compile(bytes));
        assertThat(diagnostic.rule()).isEqualTo("bad-encoding");
        assertThat(diagnostic.position().line()).isEqualTo(3);
        assertThat(diagnostic.position().column()).isEqualTo(17);
        assertThat(diagnostic.message()).contains("0xE9");
    }

    @Test
    void aSequenceOfBytesThatEndsTooEarlyIsNotUtf8() {
        byte[] bytes = (HEAD + "description: x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE2;
        assertThat(only(compile(bytes)).rule()).isEqualTo("bad-encoding");
    }

    @Test
    void aBinaryFileIsNoText() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        assertThat(only(compile(bytes)).rule()).isEqualTo("bad-encoding");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfOtherSystemsAreNoMistake() {
        for (String lineEnd : List.of("\r\n", "\r")) {
            Compilation compilation = compile(("\uFEFF" + HEAD + "messages:\n  M: {}\n")
                    .replace("\n", lineEnd)
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(compilation.diagnostics()).isEmpty();
            assertThat(compilation.model()).isNotNull();
        }
    }

    @Test
    void placesAreTheSameWithLineEndsOfOtherSystems() {
        String text = HEAD + "messages:\n  M: { felds: {} }\n";
        Diagnostic expected = only(compile(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(only(compile(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(only(compile(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @Test
    void noMoreOfAHugeFileIsReadThanTheLimit() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                read.addAndGet(length);
                return length;
            }
        };
        InterfaceSource source = InterfaceSource.read("big.commlib.yaml", "big", endless, Limits.DEFAULT);
        assertThat(read.get()).isLessThanOrEqualTo(Limits.DEFAULT.fileBytes() + 1L);
        assertThat(only(compile(source)).rule()).isEqualTo("file-too-large");
    }

    @Test
    void aFileIsReadRelativeToItsRoot(@TempDir Path root) throws IOException {
        Path file = Files.createDirectories(root.resolve("acme")).resolve("robot.commlib.yaml");
        Files.writeString(file, HEAD);
        InterfaceSource source = InterfaceSource.read(root, file, Limits.DEFAULT);
        assertThat(source.path()).isEqualTo("acme/robot.commlib.yaml");
        assertThat(source.displayPath()).isEqualTo(file.toString());
        assertThat(compile(source).model()).isNotNull();
    }

    @Test
    void tenThousandLevelsAreTooDeepHoweverTheyAreWritten() {
        String block = IntStream.range(0, 10_000)
                .mapToObj(i -> " ".repeat(i % 500) + "a:\n")
                .collect(Collectors.joining());
        for (String deep : List.of(
                "x: " + "[".repeat(10_000),
                "x: " + "{a: ".repeat(10_000),
                "x: " + "[".repeat(10_000) + "]".repeat(10_000),
                "x:\n" + "- ".repeat(10_000) + "a",
                block,
                IntStream.range(0, 200).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()))) {
            assertThat(compile((HEAD + deep).getBytes(StandardCharsets.UTF_8)).diagnostics())
                    .isNotEmpty();
        }
        String type = "list<".repeat(10_000) + "int32" + ">".repeat(10_000);
        assertThat(only(compile(message("a: " + type))).rule()).isEqualTo("too-deep");
        String literal = "a: any = " + "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(only(compile(message(literal))).rule()).isEqualTo("too-deep");
    }

    @Test
    void anchorsAreNeverExpanded() {
        StringBuilder bomb = new StringBuilder(HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 50; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append((before + ", ").repeat(8))
                    .append(before)
                    .append("]\n");
        }
        Compilation compilation = compile(bomb.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(compilation.diagnostics())
                .anyMatch(diagnostic -> diagnostic.rule().equals("yaml-feature"));
    }

    @Test
    void aLineOfMegabytesIsRefusedBeforeItIsScanned() {
        for (String filler : List.of("a", " ", "[", "'", "\"", "#", "a: ", "- ", "{a")) {
            String text = HEAD + "description: " + filler.repeat(12_000_000 / filler.length());
            assertThat(only(compile(text.getBytes(StandardCharsets.UTF_8))).rule())
                    .isEqualTo("line-too-long");
        }
    }

    @Test
    void manyShortLinesOfNonsenseAreReadInTime() {
        for (String line : List.of(
                "a\n",
                "a:\n",
                "- \n",
                "[\n",
                "{\n",
                "'\n",
                "\"\n",
                "#\n",
                "\n",
                " \n",
                "a: b\n",
                "? a\n",
                ": \n",
                "a: |\n",
                "&a\n",
                "*a\n",
                "!a\n",
                "---\n",
                "...\n",
                "a: [b,\n")) {
            String text = HEAD + line.repeat(2_000_000 / line.length());
            assertThat(compile(text.getBytes(StandardCharsets.UTF_8)).diagnostics())
                    .as(line)
                    .isNotNull();
        }
    }

    @Test
    void moreNodesThanTheLimitAreRefused() {
        String text = HEAD + "enums:\n  E:\n    values: [" + "A,\n      ".repeat(Limits.DEFAULT.nodes()) + "B]\n";
        assertThat(compile(text.getBytes(StandardCharsets.UTF_8)).diagnostics())
                .anyMatch(diagnostic -> diagnostic.rule().equals("too-many-nodes"));
    }

    @Test
    void moreDiagnosticsThanTheLimitAreCounted() {
        String fields = IntStream.range(0, 5_000)
                .mapToObj(i -> "      f" + i + ": strin\n")
                .collect(Collectors.joining());
        Compilation compilation =
                compile((HEAD + "messages:\n  M:\n    fields:\n" + fields).getBytes(StandardCharsets.UTF_8));
        assertThat(compilation.diagnostics()).hasSize(Limits.DEFAULT.diagnostics());
        assertThat(compilation.omitted()).isEqualTo(5_000 - Limits.DEFAULT.diagnostics());
        assertThat(compilation.model()).isNull();
    }

    @Test
    void longChainsNeedNoStack() {
        int length = 20_000;
        StringBuilder text = new StringBuilder(HEAD + "messages:\n");
        for (int i = 0; i < length; i++) {
            text.append("  M")
                    .append(i)
                    .append(": { fields: { m: M")
                    .append(i + 1)
                    .append(" } }\n");
        }
        text.append("  M").append(length).append(": {}\n");
        Compilation compilation = compile(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.model()).isNotNull();
    }

    @Test
    void aLongChainOfAliasesIsReportedOnce() {
        int length = 20_000;
        StringBuilder text = new StringBuilder(HEAD + "messages: { M: { fields: { a: A0 = x } } }\naliases:\n");
        for (int i = 0; i < length; i++) {
            text.append("  A").append(i).append(": { type: A").append(i + 1).append(", max_length: 3 }\n");
        }
        text.append("  A").append(length).append(": string\n");
        Diagnostic diagnostic = only(compile(text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(diagnostic.rule()).isEqualTo("too-deep");
        assertThat(diagnostic.position().line()).isEqualTo(5 + length - Limits.DEFAULT.depth());
    }

    @Test
    void aLongCircleIsShownByItsEnds() {
        int length = 5_000;
        StringBuilder text = new StringBuilder(HEAD + "messages:\n");
        for (int i = 0; i < length; i++) {
            text.append("  M")
                    .append(i)
                    .append(": { fields: { m: M")
                    .append((i + 1) % length)
                    .append(" } }\n");
        }
        Diagnostic diagnostic = only(compile(text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(diagnostic.rule()).isEqualTo(RuleId.INFINITE_TYPE.id());
        assertThat(diagnostic.message()).contains("M0 → M1", "…", "M4999 → M0").hasSizeLessThan(250);
    }

    @Test
    void moreFilesThanTheLimitAreRefused() {
        Limits few = new Limits(1_000, 3, 1_000, 64, 1_000, 100, 100, 100, 10, 100);
        List<InterfaceSource> sources = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sources.add(InterfaceSource.of("a" + i + ".commlib.yaml", "commlib: 1\nnamespace: n" + i + "\n"));
        }
        assertThat(only(new InterfaceCompiler(few).compile(sources, ImportResolver.NONE))
                        .rule())
                .isEqualTo("too-many-files");
    }

    @Test
    void moreImportsThanTheLimitAreRefused() {
        Limits one = new Limits(1_000, 3, 1_000, 64, 1_000, 100, 100, 100, 1, 100);
        Compilation compilation = new InterfaceCompiler(one)
                .compile(
                        List.of(
                                InterfaceSource.of(
                                        "a.commlib.yaml",
                                        HEAD + "imports:\n  b: b.commlib.yaml\n  c: b.commlib.yaml\n"),
                                InterfaceSource.of("b.commlib.yaml", "commlib: 1\nnamespace: b\n")),
                        ImportResolver.NONE);
        assertThat(only(compilation).rule()).isEqualTo("too-many-imports");
        assertThat(only(compilation).position().line()).isEqualTo(5);
    }

    @Test
    void aChainOfImportsThatNeverEndsDoes() {
        ImportResolver endless = path -> {
            int number = Integer.parseInt(path.substring(1, path.indexOf('.')));
            String next = "x" + (number + 1);
            return InterfaceSource.of(
                    path,
                    "commlib: 1\nnamespace: n" + number + "\nimports: { n: " + next
                            + ".commlib.yaml }\nmessages: { M: { fields: { m: n.M? } } }\n");
        };
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(InterfaceSource.of(
                                "a.commlib.yaml",
                                HEAD + "imports: { n: x0.commlib.yaml }\nmessages: { M: { fields: { m: n.M? } } }\n")),
                        endless);
        assertThat(only(compilation).rule()).isEqualTo("too-many-files");
    }

    @Test
    void aDependencyThatCannotBeReadIsReportedAtTheImport() {
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(InterfaceSource.of("a.commlib.yaml", HEAD + "imports:\n  geo: geo.commlib.yaml\n")),
                        path -> {
                            throw new IOException("the jar is broken");
                        });
        Diagnostic diagnostic = only(compilation);
        assertThat(diagnostic.rule()).isEqualTo("file-unreadable");
        assertThat(diagnostic.message()).contains("the jar is broken");
        assertThat(diagnostic.position().line()).isEqualTo(4);
    }

    @Test
    void fiveThousandMessagesInOneFileAreFine() {
        StringBuilder text = new StringBuilder(HEAD + "messages:\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("  M").append(i).append(":\n    fields:\n");
            for (int j = 0; j < 10; j++) {
                text.append("      f")
                        .append(j)
                        .append(": { type: float64, default: 0.5, unit: m, min: 0, max: 9, description: A field. }\n");
            }
        }
        Compilation compilation = compile(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.model()).isNotNull();
    }

    private static byte[] message(String field) {
        return (HEAD + "messages:\n  M:\n    fields:\n      " + field + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Compilation compile(byte[] bytes) {
        return compile(InterfaceSource.of("robot.commlib.yaml", "robot.commlib.yaml", bytes));
    }

    private static Compilation compile(InterfaceSource source) {
        return new InterfaceCompiler().compile(List.of(source), ImportResolver.NONE);
    }

    private static Diagnostic only(Compilation compilation) {
        assertThat(compilation.diagnostics()).hasSize(1);
        return compilation.diagnostics().get(0);
    }
}
