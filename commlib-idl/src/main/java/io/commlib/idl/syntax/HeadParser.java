package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads namespace, version and Java package of a file. */
final class HeadParser {

    private static final int LONGEST = 200;

    private HeadParser() {}

    /** The namespace; with an empty text when it cannot be read. */
    static Name namespace(Keys keys, Limits limits) {
        YamlScalar scalar = keys.scalar("namespace");
        if (scalar == null || !dotted(scalar, "namespace", "acme.robot", keys.out())) {
            return new Name("", Span.START);
        }
        return new Name(scalar.text(), scalar.span());
    }

    static @Nullable String javaPackage(Keys keys, Limits limits) {
        YamlNode node = keys.get("java");
        YamlMapping mapping =
                node == null ? null : Kinds.mapping(node, "'java'", "{ package: com.acme.robot }", keys.out());
        YamlScalar key = keys.key("java");
        if (mapping == null || key == null) {
            return null;
        }
        YamlScalar scalar =
                Keys.of(mapping, Construct.JAVA, key.span(), keys.out()).scalar("package");
        return scalar != null && dotted(scalar, "package", "com.acme.robot", keys.out()) ? scalar.text() : null;
    }

    private static boolean dotted(YamlScalar scalar, String what, String example, Diagnostics out) {
        String text = scalar.text();
        int from = 0;
        while (from <= text.length() && text.length() <= LONGEST) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            if (!Words.isWord(text, from, end)) {
                out.report(
                        RuleId.BAD_NAMESPACE,
                        scalar.part(from, Math.max(end, from + 1)),
                        "'" + Shortened.text(text) + "' is no " + what
                                + ": names between dots, each of letters, digits and '_', beginning with a letter",
                        "such as " + example);
                return false;
            }
            from = end + 1;
        }
        if (text.length() > LONGEST) {
            out.report(RuleId.BAD_NAMESPACE, scalar.span(), "a " + what + " has at most " + LONGEST + " characters");
            return false;
        }
        return true;
    }

    static @Nullable Name version(Keys keys, @Nullable Name definition) {
        YamlScalar scalar = keys.scalar("version");
        if (scalar == null) {
            if (definition != null && keys.lacks("version")) {
                keys.out()
                        .report(
                                RuleId.MISSING_KEY,
                                definition.span(),
                                "the key 'version' is missing: every interface has one",
                                "such as 'version: 1.0.0'");
            }
            return null;
        }
        if (!SemanticVersion.isOne(scalar.text())) {
            keys.out()
                    .report(
                            RuleId.BAD_VERSION,
                            scalar.span(),
                            "'" + Shortened.text(scalar.text()) + "' is no semantic version",
                            SemanticVersion.hint(scalar.text()));
            return null;
        }
        return new Name(scalar.text(), scalar.span());
    }
}
