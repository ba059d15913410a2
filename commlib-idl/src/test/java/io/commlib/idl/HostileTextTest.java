package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of any kind are answered with diagnostics. The timeout is there to end a hang, not to measure. */
@Timeout(60)
class HostileTextTest {

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
