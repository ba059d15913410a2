package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.NumberInput;
import java.io.IOException;

/**
 * Reads {@code float32} and {@code float64}: numbers of any form, the strings {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}, and numbers in strings.
 */
final class Floats {

    private static final int LONGEST = 400;

    private Floats() {}

    static float readFloat(MessageReader in) throws IOException {
        JsonParser parser = in.parser();
        float value;
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                value = parser.getFloatValue();
                if (Float.isFinite(value) || parser.isNaN()) {
                    return value;
                }
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                if (isNamed(text)) {
                    return (float) named(text);
                }
                if (isNumber(text)) {
                    value = NumberInput.parseFloat(text, true);
                    if (Float.isFinite(value)) {
                        return value;
                    }
                }
            }
            default -> {}
        }
        throw in.mismatch("a number that a float32 can hold");
    }

    static double readDouble(MessageReader in) throws IOException {
        JsonParser parser = in.parser();
        double value;
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                value = parser.getDoubleValue();
                if (Double.isFinite(value) || parser.isNaN()) {
                    return value;
                }
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                if (isNamed(text)) {
                    return named(text);
                }
                if (isNumber(text)) {
                    value = NumberInput.parseDouble(text, true);
                    if (Double.isFinite(value)) {
                        return value;
                    }
                }
            }
            default -> {}
        }
        throw in.mismatch("a number that a float64 can hold");
    }

    /** Whether a text is a number as JSON writes it. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NumberInput.looksLikeValidNumber(text);
    }

    private static boolean isNamed(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    private static double named(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            default -> Double.NEGATIVE_INFINITY;
        };
    }
}
