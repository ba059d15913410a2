package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import org.jspecify.annotations.Nullable;

/** The text of values that are neither lists nor objects. */
final class Plain {

    private Plain() {}

    /** The text as a url or a form has it, or null when it is no plain value. */
    static @Nullable String text(Any value) {
        if (value instanceof Any.OfString string) {
            return string.value();
        }
        if (value instanceof Any.OfInteger integer) {
            return integer.value().toString();
        }
        if (value instanceof Any.OfFloat number) {
            return Double.toString(number.value());
        }
        return value instanceof Any.OfBool bool ? Boolean.toString(bool.value()) : null;
    }
}
