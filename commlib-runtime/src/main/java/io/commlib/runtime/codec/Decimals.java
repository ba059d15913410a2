package io.commlib.runtime.codec;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code decimal}: a string, or a number. */
final class Decimals {

    /** The greatest power of ten, either way: beyond it, printing or adding such a number could exhaust the memory. */
    private static final int MOST_ZEROS = 6_200;

    private Decimals() {}

    static BigDecimal read(MessageReader in) throws IOException {
        BigDecimal value = read(in.input());
        if (value == null || Math.abs((long) value.scale()) > MOST_ZEROS) {
            throw in.mismatch("a decimal number");
        }
        return value;
    }

    /** A number, or null when its exponent has more than 32 bits. */
    static @Nullable BigDecimal parse(String numeral) {
        try {
            return new BigDecimal(numeral);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal read(Input in) throws IOException {
        return switch (in.kind()) {
            case STRING -> {
                String text = String.valueOf(in.string());
                yield Floats.isNumber(text) ? parse(text) : null;
            }
            case INTEGER, FRACTION -> parse(in.numeral());
            default -> null;
        };
    }
}
