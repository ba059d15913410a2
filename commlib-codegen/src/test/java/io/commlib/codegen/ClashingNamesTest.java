package io.commlib.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.codegen.testing.CompiledSources;
import io.commlib.codegen.testing.GoldenCase;
import io.commlib.codegen.testing.Interfaces;
import io.commlib.codegen.testing.RoundTrip;
import io.commlib.idl.Compilation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word that generated code uses, as the name of things that it is generated from. */
class ClashingNamesTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Set<String> BUILT_IN = Set.of(
            "bool",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "float32",
            "float64",
            "decimal",
            "string",
            "bytes",
            "timestamp",
            "duration",
            "uuid",
            "any",
            "list",
            "set",
            "map");

    @Test
    void messagesAndFieldsMayBeNamedLikeAnyWordOfGeneratedCode() throws IOException {
        Set<String> types = words().stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder yaml = new StringBuilder("commlib: 1\nnamespace: io.java\nmessages:\n");
        for (String type : types) {
            yaml.append("  ").append(type).append(":\n    fields:\n");
            yaml.append("      itself: ").append(type).append("?\n      io: list<int8>\n      text: string\n");
            yaml.append("      amount: { type: decimal, min: 1, default: 2 }\n      number: uint64 = 5\n");
            yaml.append("      all: { type: \"map<string, list<").append(type).append(">>\", default: {} }\n");
        }
        yaml.append("  AllOfThem:\n    fields:\n");
        for (String type : types.stream().limit(250).toList()) {
            yaml.append("      ref_").append(type).append(": ").append(type).append("?\n");
        }

        isSound(yaml.toString());
    }

    @Test
    void fieldsConstantsValuesAndVariantsMayBeNamedLikeAnyWordOfGeneratedCode() throws IOException {
        StringBuilder yaml = new StringBuilder("commlib: 1\nnamespace: acme.words\nmessages:\n");
        List<String> words = List.copyOf(words());
        for (int from = 0; from < words.size(); from += 60) {
            List<String> part = words.subList(from, Math.min(words.size(), from + 60));
            yaml.append("  Part").append(from).append(":\n    fields:\n");
            part.forEach(word -> yaml.append("      ").append(word).append(": int32\n"));
            yaml.append("      more: { type: list<uint64>, default: [5] }\n    constants:\n");
            part.forEach(word -> yaml.append("      ")
                    .append(word)
                    .append(": { type: uuid, value: ")
                    .append("123e4567-e89b-12d3-a456-426614174000 }\n"));
        }
        yaml.append("errors:\n  Failed:\n    fields:\n");
        words.stream()
                .limit(200)
                .forEach(word -> yaml.append("      ").append(word).append(": string?\n"));
        yaml.append("enums:\n  Word:\n    values:\n");
        words.forEach(word -> yaml.append("      - ").append(word).append("\n"));
        yaml.append("unions:\n  Choice:\n    variants:\n");
        words.forEach(word -> yaml.append("      ").append(word).append(": int64\n"));

        isSound(yaml.toString());
    }

    @Test
    void endpointsAndArgumentsMayBeNamedLikeAnyWordOfGeneratedCode() throws IOException {
        StringBuilder yaml = new StringBuilder("commlib: 1\nnamespace: acme.words\ninterface: Node\nversion: 1.0.0\n");
        List<String> words = words().stream().limit(450).toList();
        yaml.append("rpcs:\n");
        for (String word : words) {
            yaml.append("  ").append(word).append(": { uri: \"rpc.").append(word);
            yaml.append(words.indexOf(word) < 100 ? ".{" + word + "}\"" : "\"");
            yaml.append(", request: { ").append(word).append(": string } }\n");
        }
        yaml.append("events:\n");
        for (String word : words) {
            yaml.append("  Ev").append(word).append(": { uri: ev.").append(word);
            yaml.append(", payload: { ").append(word).append(": duration } }\n");
        }

        isSound(yaml.toString());
    }

    private static void isSound(String yaml) {
        Compilation compilation = Interfaces.compile(yaml);
        CompiledSources classes = CompiledSources.of(Interfaces.generate(compilation));

        assertThat(new RoundTrip(compilation, classes).run(1)).isPositive();
    }

    /** All words of the golden files that could be names, once in each spelling that differs in more than case. */
    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        Set<String> calm = new TreeSet<>();
        for (GoldenCase golden : GoldenCase.all()) {
            for (String text : golden.expected().values()) {
                Matcher matcher = WORD.matcher(text);
                while (matcher.find()) {
                    String word = matcher.group();
                    if (!BUILT_IN.contains(word) && calm.add(word.toLowerCase(Locale.ROOT))) {
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }
}
