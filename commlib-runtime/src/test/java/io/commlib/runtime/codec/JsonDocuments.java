package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Random documents of JSON, well-formed, the same for the same seed. */
final class JsonDocuments {

    private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\t\r\n  ");
    private static final List<String> LETTERS = List.of(
            "a",
            "b",
            "c",
            "x",
            "é",
            "€",
            "😀",
            "\u007f",
            "\ufffd",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b\\f\\r\\t",
            "\\u0041",
            "\\u00e9",
            "\\uD83D\\uDe00",
            "\\u0000",
            "\\ud800",
            "\\uDFFF");

    private static final List<String> NAMES =
            List.of("a", "name", "x", "y", "theta", "", "é", "a\\u0062", "frame", "goal_id");

    private final Random random;

    JsonDocuments(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        StringBuilder json = new StringBuilder();
        space(json);
        value(json, random.nextInt(5));
        space(json);
        return json.toString().getBytes(UTF_8);
    }

    private void value(StringBuilder json, int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> json.append(one(List.of("true", "false", "null", "NaN", "-Infinity", "Infinity")));
            case 1 -> string(json);
            case 2 -> json.append(random.nextLong() >> random.nextInt(Long.SIZE));
            case 3 -> json.append(new BigInteger(1 + random.nextInt(200), random));
            case 4 -> json.append(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 5 -> fraction(json);
            case 6 -> list(json, depth);
            default -> object(json, depth);
        }
    }

    private void object(StringBuilder json, int depth) {
        json.append('{');
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            space(json.append(i == 0 ? "" : ","));
            if (random.nextInt(4) == 0) {
                string(json);
            } else {
                json.append('"').append(one(NAMES)).append('"');
            }
            space(json);
            space(json.append(':'));
            value(json, depth - 1);
            space(json);
        }
        json.append('}');
    }

    private void list(StringBuilder json, int depth) {
        space(json.append('['));
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            space(json.append(i == 0 ? "" : ","));
            value(json, depth - 1);
            space(json);
        }
        json.append(']');
    }

    private void string(StringBuilder json) {
        json.append('"');
        for (int length = random.nextInt(12); length > 0; length--) {
            json.append(random.nextInt(3) > 0 ? LETTERS.get(random.nextInt(4)) : one(LETTERS));
        }
        json.append('"');
    }

    private void fraction(StringBuilder json) {
        json.append(random.nextInt(3) == 0 ? "-" : "").append(random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(999_999));
        if (random.nextBoolean()) {
            json.append('.');
            digits(json, 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 20));
        }
        if (random.nextBoolean()) {
            json.append(random.nextBoolean() ? 'e' : 'E').append(one(List.of("", "+", "-")));
            digits(json, 1 + random.nextInt(2));
        }
    }

    private void digits(StringBuilder json, int count) {
        for (int i = 0; i < count; i++) {
            json.append(random.nextInt(10));
        }
    }

    private void space(StringBuilder json) {
        json.append(one(SPACES));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
