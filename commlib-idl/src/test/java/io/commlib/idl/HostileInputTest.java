package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input of any size and depth is answered with diagnostics. The timeout is there to end a hang, not to measure. */
@Timeout(60)
class HostileInputTest {

    private static final String HEAD = "commlib: 1\nnamespace: acme.robot\n";

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
