package io.commlib.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line answers, and with which exit code. */
class MainTest {

    private static final String CASES = "src/test/resources/cases/";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void checkingAFileThatIsRightSaysNothingAndEndsWith0(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gateway.yaml");
        Files.writeString(file, "gateway: 1\nroutes: { plc: { kind: tcp, from: 9000, to: plc.lan:502 } }\n");
        assertThat(Main.run("--check", file.toString())).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsWrongIsToldOfAndEndsWith1AlsoWhereItIsToRun() {
        assertThat(Main.run("--check", CASES + "bad-keys/gateway.yaml")).isEqualTo(1);
        String first = told.toString(StandardCharsets.UTF_8);
        assertThat(first)
                .contains("bad-keys/gateway.yaml:1:1: error: unknown key 'gatway'")
                .doesNotContain("\tat ");
        told.reset();
        assertThat(Main.run(CASES + "bad-keys/gateway.yaml")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void aWrongCommandLineIsAnsweredWithWhatMayBeMeantAndEndsWith2() {
        assertThat(Main.run("--chek", "gateway.yaml")).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("--chek", "--check");
    }
}
