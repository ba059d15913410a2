package io.commlib.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.codegen.testing.CompiledSources;
import io.commlib.codegen.testing.Interfaces;
import io.commlib.idl.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is just within the limits compiles; what is just beyond them is answered with a diagnostic at its place. */
class JvmLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "254, int32",
        "254, string",
        "254, '{ type: int8?, min: 1, max: 5, sensitive: true }'",
        "127, float64",
        "127, uint32"
    })
    void aMessageHasAsManyFieldsAsAConstructorHasSlots(int most, String type) {
        String head = "messages:\n  M:\n    fields:\n";

        compiles(head + repeat(most, i -> "      f" + i + ": " + type + "\n"));
        isRefused(
                head + repeat(most + 1, i -> "      f" + i + ": " + type + "\n"),
                4,
                3,
                "M has " + (most + 1) + " fields");
    }

    @ParameterizedTest
    @CsvSource("2000")
    void anEnumHasAsManyValuesAsAClassInitialises(int most) {
        String head = "enums:\n  E:\n    values:\n";

        compiles(head + repeat(most, i -> "      - { name: VALUE_" + i + ", value: " + (100_000 + i) + " }\n"));
        isRefused(head + repeat(most + 1, i -> "      - VALUE_" + i + "\n"), 4, 3, "the enum E has 2001 values");
    }

    @ParameterizedTest
    @CsvSource("1000")
    void aUnionHasAsManyVariantsAsAMethodTellsApart(int most) {
        String head = "messages:\n  M: {}\nunions:\n  U:\n    variants:\n";

        compiles(head + repeat(most, i -> "      variant_" + i + ": M\n"));
        isRefused(head + repeat(most + 1, i -> "      variant_" + i + ": M\n"), 6, 3, "the union U has 1001 variants");
    }

    @ParameterizedTest
    @CsvSource({"1870, 1880", "0, 50000"})
    void aDefaultIsAsLongAsAMethodMakes(int within, int beyond) {
        String head = "messages:\n  M:\n    fields:\n      f: { type: list<int64>, default: [";

        compiles(head + repeat(within, i -> (i == 0 ? "" : ",\n        ") + (long) i * i * i * 1_000) + "] }\n");
        isRefused(head + repeat(beyond, i -> (i == 0 ? "" : ",\n        ") + i) + "] }\n", 6, 7, "the value of 'f'");
    }

    @ParameterizedTest
    @CsvSource({"1000, plain", "857, '{a}.{b}'"})
    void anInterfaceHasAsManyRpcsAsAClientOpens(int most, String uri) {
        String head = "interface: I\nversion: 1.0.0\nmessages:\n  M: {}\nrpcs:\n";
        String rpc = ": { request: M, response: M, uri: \"" + uri + ".u";

        compiles(head + repeat(most, i -> "  Rpc" + i + rpc + i + "\" }\n"));
        isRefused(head + repeat(1201, i -> "  Rpc" + i + rpc + i + "\" }\n"), 3, 12, "so many endpoints");
    }

    @ParameterizedTest
    @CsvSource("100000")
    void aTextMayBeLongerThanAConstantOfAClassFile(int length) {
        String text = "\n" + repeat(length / 100, i -> "          " + "\u00e9".repeat(100) + "\n");

        compiles("messages:\n  M:\n    fields:\n      s:\n        type: string\n        default: >-" + text
                + "    constants:\n      C:\n        type: string\n        value: >-" + text);
    }

    @ParameterizedTest
    @CsvSource("128")
    void aNameOfAClassFileFitsIntoAFileSystem(int length) {
        String name = "N".repeat(length);

        isRefused(
                "unions:\n  " + name + ":\n    variants: { " + name + ": string, short: string }\n",
                5,
                17,
                "the class file");
    }

    private static void compiles(String yaml) {
        assertThat(CompiledSources.complaintsAbout(Interfaces.generate(Interfaces.compile(file(yaml)))))
                .isEmpty();
    }

    private static void isRefused(String yaml, int line, int column, String message) {
        Generated generated = JavaGenerator.generate(Interfaces.compile(file(yaml)));
        List<Diagnostic> diagnostics = generated.diagnostics();

        assertThat(generated.files()).isEmpty();
        assertThat(diagnostics).hasSize(1);
        assertThat(diagnostics.get(0).rule()).isEqualTo("jvm-limit");
        assertThat(diagnostics.get(0).message()).contains(message);
        assertThat(diagnostics.get(0).position().line()).isEqualTo(line);
        assertThat(diagnostics.get(0).position().column()).isEqualTo(column);
    }

    private static String file(String yaml) {
        return "commlib: 1\nnamespace: acme.limits\n" + yaml;
    }

    private static String repeat(int times, IntFunction<String> line) {
        return IntStream.range(0, times).mapToObj(line).collect(Collectors.joining());
    }
}
