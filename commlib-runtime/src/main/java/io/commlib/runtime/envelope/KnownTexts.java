package io.commlib.runtime.envelope;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that nearly every envelope has, found without making them anew. */
final class KnownTexts {

    private static final String[][] BY_LENGTH = byLength(List.of(
            "header",
            "data",
            "timestamp",
            "reply_to",
            "properties",
            "content_type",
            "content_encoding",
            "deadline",
            "correlation_id",
            "application/json",
            "utf8"));

    private KnownTexts() {}

    private static String[][] byLength(List<String> texts) {
        int longest = texts.stream().mapToInt(String::length).max().orElseThrow();
        String[][] byLength = new String[longest + 1][];
        Arrays.setAll(
                byLength,
                length -> texts.stream().filter(text -> text.length() == length).toArray(String[]::new));
        return byLength;
    }

    /** The text in ASCII that these bytes are, if it is one of those. */
    static @Nullable String find(byte[] in, int from, int to) {
        int length = to - from;
        if (length >= BY_LENGTH.length) {
            return null;
        }
        for (String text : BY_LENGTH[length]) {
            if (isAt(text, in, from)) {
                return text;
            }
        }
        return null;
    }

    private static boolean isAt(String text, byte[] in, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (in[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
