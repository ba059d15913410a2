package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object that was read, each taken as what it should be. Fields that nobody asks for are ignored. */
final class JsonFields {

    private final String subject;
    private final Map<String, Any> fields;

    private JsonFields(String subject, Map<String, Any> fields) {
        this.subject = subject;
        this.fields = fields;
    }

    static JsonFields read(String subject, MessageReader in) throws IOException {
        if (Codecs.ANY.read(in) instanceof Any.OfObject object) {
            return new JsonFields(subject, object.fields());
        }
        throw new BadMessageException(subject, List.of(new Violation("", "must be an object")));
    }

    boolean has(String name) {
        return fields.get(name) != null && !Any.NULL.equals(fields.get(name));
    }

    Any any(String name, Any otherwise) {
        @Nullable Any value = fields.get(name);
        return value == null || value.equals(Any.NULL) ? otherwise : value;
    }

    String text(String name, String otherwise) {
        Any value = any(name, Any.of(otherwise));
        if (value instanceof Any.OfString string) {
            return string.value();
        }
        throw problem(name, "must be a string");
    }

    /** An integer, which one of the Python libraries writes as a string when it is negative. */
    int integer(String name, int otherwise) {
        Any value = any(name, Any.of(otherwise));
        try {
            if (value instanceof Any.OfInteger integer) {
                return integer.value().intValueExact();
            }
            if (value instanceof Any.OfString string) {
                return Integer.parseInt(string.value());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw problem(name, "must be an integer of 32 bits");
        }
        throw problem(name, "must be an integer of 32 bits");
    }

    Map<String, Any> object(String name) {
        if (any(name, Any.of(Map.of())) instanceof Any.OfObject object) {
            return object.fields();
        }
        throw problem(name, "must be an object");
    }

    /** An object whose values are plain; numbers and truth values are taken as their text. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).forEach((key, value) -> {
            @Nullable String text = Plain.text(value);
            if (text == null) {
                throw problem(name + "." + key, "must be a string, a number or a truth value");
            }
            texts.put(key, text);
        });
        return texts;
    }

    private BadMessageException problem(String path, String what) {
        return new BadMessageException(subject, List.of(new Violation(path, what)));
    }
}
