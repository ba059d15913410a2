package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads {@code decimal}: a string, or a number. */
final class Decimals {

    /** The greatest power of ten, either way: beyond it, printing or adding such a number could exhaust the memory. */
    private static final int MOST_ZEROS = 6_200;

    private Decimals() {}

    static BigDecimal read(MessageReader in) throws IOException {
        JsonParser parser = in.parser();
        switch (parser.currentToken()) {
            case VALUE_STRING -> {
                String text = parser.getText();
                if (Floats.isNumber(text) && isModest(new BigDecimal(text))) {
                    return new BigDecimal(text);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (!parser.isNaN() && isModest(parser.getDecimalValue())) {
                    return parser.getDecimalValue();
                }
            }
            default -> {}
        }
        throw in.mismatch("a decimal number");
    }

    private static boolean isModest(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MOST_ZEROS;
    }
}
