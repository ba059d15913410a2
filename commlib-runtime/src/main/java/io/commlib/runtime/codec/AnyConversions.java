package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Free values as what a program expects them to be; as lenient with numbers as the codecs of declared fields. */
final class AnyConversions {

    private AnyConversions() {}

    static boolean toBoolean(Any value) {
        if (value instanceof Any.OfBool bool) {
            return bool.value();
        }
        throw mismatch(value, "true or false");
    }

    static long toLong(Any value) {
        try {
            if (value instanceof Any.OfInteger integer) {
                return integer.value().longValueExact();
            }
            if (value instanceof Any.OfFloat number && Double.isFinite(number.value())) {
                return new BigDecimal(number.value()).longValueExact();
            }
            if (value instanceof Any.OfString text && Floats.isNumber(text.value())) {
                return exactLong(text.value());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw mismatch(value, "a number without a fraction in 64 bits");
        }
        throw mismatch(value, "a number without a fraction");
    }

    /** An exponent of a hostile size would make a number of that many digits. */
    private static long exactLong(String text) {
        BigDecimal number = new BigDecimal(text);
        if ((long) number.precision() - number.scale() > Long.SIZE) {
            throw new ArithmeticException("too large");
        }
        return number.longValueExact();
    }

    static double toDouble(Any value) {
        if (value instanceof Any.OfFloat number) {
            return number.value();
        }
        if (value instanceof Any.OfInteger integer) {
            return integer.value().doubleValue();
        }
        if (value instanceof Any.OfString text) {
            return switch (text.value()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> {
                    if (Floats.isNumber(text.value())) {
                        yield Double.parseDouble(text.value());
                    }
                    throw mismatch(value, "a number");
                }
            };
        }
        throw mismatch(value, "a number");
    }

    static String toText(Any value) {
        if (value instanceof Any.OfString text) {
            return text.value();
        }
        throw mismatch(value, "a string");
    }

    static List<Any> toList(Any value) {
        if (value instanceof Any.OfList list) {
            return list.values();
        }
        throw mismatch(value, "an array");
    }

    static Map<String, Any> toMap(Any value) {
        if (value instanceof Any.OfObject object) {
            return object.fields();
        }
        throw mismatch(value, "an object");
    }

    private static BadMessageException mismatch(Any value, String expected) {
        return new BadMessageException(
                "value", List.of(new Violation("", "must be " + expected + ", but is " + describe(value))));
    }

    private static String describe(Any value) {
        if (value instanceof Any.OfNull) {
            return "null";
        } else if (value instanceof Any.OfBool bool) {
            return String.valueOf(bool.value());
        } else if (value instanceof Any.OfInteger integer) {
            return integer.value().bitLength() > Long.SIZE * 4
                    ? "a huge number"
                    : integer.value().toString();
        } else if (value instanceof Any.OfFloat number) {
            return String.valueOf(number.value());
        } else if (value instanceof Any.OfString) {
            return "a string";
        } else if (value instanceof Any.OfBytes) {
            return "a byte string";
        } else if (value instanceof Any.OfList) {
            return "an array";
        } else {
            return "an object";
        }
    }
}
