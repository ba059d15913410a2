package io.commlib.runtime.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that nearly every envelope has, found without looking for their ends and without making them anew. */
final class KnownTexts {

    private static final List<List<Quoted>> BY_FIRST_LETTER = byFirstLetter(List.of(
            "header",
            "hops",
            "data",
            "deadline",
            "timestamp",
            "reply_to",
            "properties",
            "content_type",
            "content_encoding",
            "correlation_id",
            "application/json",
            "utf8"));

    private KnownTexts() {}

    private static List<List<Quoted>> byFirstLetter(List<String> texts) {
        List<List<Quoted>> byFirstLetter = new ArrayList<>();
        for (char first = 0; first < 0x80; first++) {
            char letter = first;
            byFirstLetter.add(texts.stream()
                    .filter(text -> text.charAt(0) == letter)
                    .map(Quoted::new)
                    .toList());
        }
        return byFirstLetter;
    }

    /** The text in JSON that begins there, after its first quote, if it is one of those. */
    static @Nullable String find(byte[] in, int from, int to) {
        byte first = from < to ? in[from] : -1;
        if (first < 0) {
            return null;
        }
        List<Quoted> candidates = BY_FIRST_LETTER.get(first);
        for (int i = 0; i < candidates.size(); i++) {
            Quoted candidate = candidates.get(i);
            if (candidate.isAt(in, from, to)) {
                return candidate.text;
            }
        }
        return null;
    }

    private static final class Quoted {

        private final String text;
        private final byte[] withEnd;

        Quoted(String text) {
            this.text = text;
            this.withEnd = (text + '"').getBytes(StandardCharsets.US_ASCII);
        }

        boolean isAt(byte[] in, int from, int to) {
            int end = from + withEnd.length;
            return end <= to && Arrays.equals(withEnd, 0, withEnd.length, in, from, end);
        }
    }
}
