package io.commlib.runtime.codec;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads {@code float32} and {@code float64}: numbers of any form, the strings {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}, and numbers in strings.
 */
final class Floats {

    private static final int LONGEST = 400;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private Floats() {}

    static float readFloat(MessageReader in) throws IOException {
        float value = in.input().smallNumber();
        if (Float.isNaN(value)) {
            String text = text(in.input());
            if (isNamed(text)) {
                return Float.parseFloat(text);
            }
            value = isNumber(text) ? Float.parseFloat(text) : Float.NaN;
            if (!Float.isFinite(value)) {
                throw in.mismatch("a number that a float32 can hold");
            }
        }
        return value;
    }

    static double readDouble(MessageReader in) throws IOException {
        double value = in.input().number();
        if (Double.isNaN(value)) {
            String text = text(in.input());
            if (isNamed(text)) {
                return Double.parseDouble(text);
            }
            value = isNumber(text) ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw in.mismatch("a number that a float64 can hold");
            }
        }
        return value;
    }

    /** Whether a text is a number, as JSON or Java write it. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /** What stands in a string, or instead of a number. */
    private static String text(Input in) throws IOException {
        return switch (in.kind()) {
            case STRING -> String.valueOf(in.string());
            case NOT_FINITE -> in.numeral();
            default -> "";
        };
    }

    private static boolean isNamed(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }
}
