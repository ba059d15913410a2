package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.source.Limits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The form of names: ASCII letters, digits and {@code _}, beginning with a letter. */
public final class Words {

    private static final Set<String> BUILT_IN = builtIn();

    private Words() {}

    /** The names of the types that the language brings. */
    public static Set<String> builtInTypes() {
        return BUILT_IN;
    }

    private static Set<String> builtIn() {
        Set<String> names = new LinkedHashSet<>();
        for (PrimitiveType type : PrimitiveType.values()) {
            names.add(type.keyword());
        }
        names.addAll(List.of("list", "set", "map"));
        return names;
    }

    /** Whether a part of a text has the form of a name. */
    static boolean isWord(String text, int from, int to) {
        if (from >= to || !isLetter(text.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    /** Reports a name without the form of one. */
    static void check(Name name, String what, Limits limits, Diagnostics out) {
        String text = name.text();
        if (text.length() > limits.nameLength()) {
            out.report(
                    RuleId.BAD_NAME,
                    name.span(),
                    "the name of " + what + " has " + text.length() + " characters, but at most " + limits.nameLength()
                            + " are allowed");
        } else if (!isWord(text, 0, text.length())) {
            out.report(
                    RuleId.BAD_NAME,
                    name.span(),
                    "'" + text + "' is no name of " + what
                            + ": a name has ASCII letters, digits and '_', and begins with a letter",
                    repaired(text));
        }
    }

    /** Reports a declared type's name without the form of one, or that stands for a type of the language. */
    static void checkDeclared(Name name, String what, Limits limits, Diagnostics out) {
        if (BUILT_IN.contains(name.text())) {
            out.report(
                    RuleId.RESERVED_NAME,
                    name.span(),
                    "'" + name.text() + "' is a type of the language, and cannot be the name of " + what);
        } else {
            check(name, what, limits, out);
        }
    }

    private static String repaired(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPart(c)) {
                word.append(c);
            } else if (!word.isEmpty() && word.charAt(word.length() - 1) != '_') {
                word.append('_');
            }
        }
        while (!word.isEmpty() && !isLetter(word.charAt(0))) {
            word.deleteCharAt(0);
        }
        return word.isEmpty() ? "begin it with a letter from a to z" : "such as '" + word + "'";
    }
}
