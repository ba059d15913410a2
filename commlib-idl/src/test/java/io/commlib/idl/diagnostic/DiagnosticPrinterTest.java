package io.commlib.idl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.model.Position;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    @Test
    void theCaretStandsBelowTheWordThatIsMeant() {
        assertThat(printed("first\nthe wrong word\n", new Span(2, 5, 5), "right"))
                .isEqualTo(
                        "a.yaml:2:5: error: what is wrong [unknown-key]\nthe wrong word\n    ^~~~~\n  help: right\n");
    }

    @Test
    void aTabBeforeTheCaretStaysATab() {
        assertThat(printed("\ta\tb", new Span(1, 4, 1), null)).contains("\n\ta\tb\n\t \t^\n");
    }

    @Test
    void aSpanThatReachesPastTheLineIsCut() {
        assertThat(printed("abc", new Span(1, 2, 99), null)).contains("\nabc\n ^~\n");
        assertThat(printed("abc", new Span(1, 99, 9), null))
                .startsWith("a.yaml:1:4: ")
                .contains("\nabc\n   ^\n");
    }

    @Test
    void ofALongLineAWindowIsShown() {
        String line = "x".repeat(500) + "WRONG" + "y".repeat(500);
        String[] lines = printed(line, new Span(1, 501, 5), null).split("\n", -1);
        assertThat(lines[0]).startsWith("a.yaml:1:501: ");
        assertThat(lines[1]).startsWith("…").endsWith("…").hasSizeLessThan(170);
        int caret = lines[2].indexOf('^');
        assertThat(lines[1].substring(caret, caret + 5)).isEqualTo("WRONG");
        assertThat(lines[2].strip()).isEqualTo("^~~~~");
    }

    @Test
    void aWindowCutsNoCharacterInHalf() {
        for (int shift = 0; shift < 4; shift++) {
            String line = "x".repeat(shift) + "😀".repeat(300);
            for (int column = 1; column < line.length(); column += 7) {
                Excerpt excerpt = Excerpt.of(text(line), new Span(1, column, 1));
                assertThat(excerpt.line().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            }
        }
    }

    @Test
    void whatWasLeftOutIsCounted() {
        Diagnostic diagnostic = new Diagnostic("r", Severity.WARNING, new Position("f", 1, 1), 1, "m", null, "", 1);
        assertThat(DiagnosticPrinter.print(List.of(diagnostic), 3)).isEqualTo("f:1:1: warning: m [r]\nand 3 more\n");
        assertThat(DiagnosticPrinter.print(List.of(), 0)).isEmpty();
    }

    private static String printed(String content, Span span, @Nullable String suggestion) {
        return DiagnosticPrinter.print(
                Excerpt.of(text(content), span).diagnostic("unknown-key", Severity.ERROR, "what is wrong", suggestion));
    }

    private static SourceText text(String content) {
        return new SourceText(InterfaceSource.of("a.yaml", content), (content + '\0').toCharArray(), content.length());
    }
}
