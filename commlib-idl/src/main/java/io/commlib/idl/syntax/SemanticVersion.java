package io.commlib.idl.syntax;

/** The form of versions, after <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>. */
final class SemanticVersion {

    private static final int LONGEST = 100;

    private SemanticVersion() {}

    static boolean isOne(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int plus = text.indexOf('+');
        String release = plus < 0 ? text : text.substring(0, plus);
        int dash = release.indexOf('-');
        String core = dash < 0 ? release : release.substring(0, dash);
        return isCore(core)
                && (dash < 0 || isIdentifiers(release.substring(dash + 1), true))
                && (plus < 0 || isIdentifiers(text.substring(plus + 1), false));
    }

    private static boolean isCore(String core) {
        String[] numbers = core.split("\\.", -1);
        if (numbers.length != 3) {
            return false;
        }
        for (String number : numbers) {
            if (!isDigits(number) || (number.length() > 1 && number.charAt(0) == '0')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifiers(String text, boolean prerelease) {
        for (String part : text.split("\\.", -1)) {
            if (part.isEmpty() || (prerelease && isDigits(part) && part.length() > 1 && part.charAt(0) == '0')) {
                return false;
            }
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '_' || (!Words.isPart(c) && c != '-')) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What to write instead. */
    static String hint(String text) {
        String bare = text.startsWith("v") || text.startsWith("V") ? text.substring(1) : text;
        for (String candidate : new String[] {bare, bare + ".0", bare + ".0.0"}) {
            if (isOne(candidate)) {
                return "did you mean " + candidate + "?";
            }
        }
        return "MAJOR.MINOR.PATCH, such as 1.2.0";
    }
}
