package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.Construct;
import io.commlib.idl.syntax.Words;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page {@code LANGUAGE.md} says what the code does. */
class LanguagePageTest {

    private final String page = Files.readString(Path.of("LANGUAGE.md"));

    LanguagePageTest() throws IOException {}

    @Test
    void everyRuleHasALineWithItsSeverityAndMeaning() {
        for (RuleId rule : RuleId.values()) {
            String severity = rule.severity().name().toLowerCase(Locale.ROOT);
            assertThat(page).contains("| `" + rule.id() + "` | " + severity + " | " + rule.meaning() + " |");
        }
    }

    @Test
    void theRulesOfThePageAreThoseOfTheCode() {
        String table = page.substring(page.indexOf("## Rules"));
        List<String> ids = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        Set<String> known = List.of(RuleId.values()).stream().map(RuleId::id).collect(Collectors.toSet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyKeyAndEveryTypeIsOnThePage() {
        for (Construct construct : Construct.values()) {
            for (String key : construct.keys()) {
                assertThat(page).as(construct.label()).containsPattern("\\b" + key + "\\b");
            }
        }
        for (String type : Words.builtInTypes()) {
            assertThat(page).containsPattern("`" + type + "[`<]");
        }
    }

    @Test
    void everyRuleIsBrokenBySomeCaseOrByHostileInput() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (CaseFolder folder : CaseFolder.all()) {
            expected.append(Files.readString(folder.expected()));
        }
        StringBuilder hostile = new StringBuilder();
        try (DirectoryStream<Path> tests =
                Files.newDirectoryStream(Path.of("src/test/java/io/commlib/idl"), "Hostile*Test.java")) {
            for (Path test : tests) {
                hostile.append(Files.readString(test));
            }
        }
        for (RuleId rule : RuleId.values()) {
            boolean shown =
                    expected.indexOf("[" + rule.id() + "]") >= 0 || hostile.indexOf("\"" + rule.id() + "\"") >= 0;
            assertThat(shown).as("no test breaks " + rule.id()).isTrue();
        }
    }
}
