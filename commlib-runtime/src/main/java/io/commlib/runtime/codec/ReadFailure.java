package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with an input and where, once reading has failed. */
final class ReadFailure {

    private static final int LONGEST_QUOTE = 40;

    private ReadFailure() {}

    /** The same failure with paths from the root, and without what may not be told. */
    static BadMessageException located(BadMessageException failure, MessageReader in) {
        JsonStreamContext hidden = in.hidden();
        if (hidden != null) {
            return new BadMessageException(in.subject(), List.of(untold(hidden)));
        }
        String path = path(standing(in.parser()));
        List<Violation> violations = new ArrayList<>();
        for (Violation violation : failure.violations()) {
            violations.add(new Violation(join(path, violation.path()), violation.problem()));
        }
        return new BadMessageException(in.subject(), violations, failure.getCause());
    }

    /** The input is no JSON, or no CBOR, or larger than allowed. */
    static BadMessageException broken(IOException failure, MessageReader in) {
        JsonStreamContext hidden = in.hidden();
        if (hidden != null) {
            return new BadMessageException(in.subject(), List.of(untold(hidden)));
        }
        Violation violation = new Violation(path(standing(in.parser())), problem(failure));
        return new BadMessageException(in.subject(), List.of(violation), failure);
    }

    /** The context of the value that the parser stands on, or has just left. */
    static JsonStreamContext standing(JsonParser in) {
        JsonStreamContext context = in.getParsingContext();
        JsonToken token = in.currentToken();
        boolean inside = token != null && token.isStructStart() && context.getParent() != null;
        return inside ? context.getParent() : context;
    }

    /** The value that the parser stands on, for people: shortened, and without control characters. */
    static String found(JsonParser in) {
        try {
            JsonToken token = in.currentToken();
            return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
                case START_OBJECT -> "an object";
                case START_ARRAY -> "a list";
                case VALUE_STRING -> "the string \"" + quote(in.getText()) + "\"";
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + quote(in.getText());
                case VALUE_TRUE -> "true";
                case VALUE_FALSE -> "false";
                case VALUE_NULL -> "null";
                case VALUE_EMBEDDED_OBJECT -> "a byte string";
                default -> "nothing";
            };
        } catch (IOException e) {
            return "not readable";
        }
    }

    /** Foreign text for people: shortened, and without control characters. */
    static String quote(String text) {
        int end = Math.min(text.length(), LONGEST_QUOTE);
        StringBuilder quoted = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return (end < text.length() ? quoted.append('…') : quoted).toString();
    }

    /** A path below another one. */
    static String join(String path, String below) {
        return path.isEmpty() || below.isEmpty() || below.charAt(0) == '[' ? path + below : path + "." + below;
    }

    private static Violation untold(JsonStreamContext hidden) {
        return new Violation(path(hidden), "is not valid; the field is sensitive, so its value is not shown");
    }

    /** The path of a place in a message. */
    static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        String above = path(parent);
        if (context.inArray()) {
            return above + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        String name = context.getCurrentName();
        return name == null ? above : join(above, quote(name));
    }

    private static String problem(IOException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "is larger than allowed: " + quoteLine(failure);
        }
        if (failure instanceof JsonProcessingException processing) {
            return "is not well-formed" + at(processing.getLocation()) + ": " + quoteLine(failure);
        }
        return "cannot be read: " + failure;
    }

    private static String at(@Nullable JsonLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String quoteLine(IOException failure) {
        String text = failure instanceof JsonProcessingException processing
                ? String.valueOf(processing.getOriginalMessage())
                : String.valueOf(failure.getMessage());
        StringBuilder line = new StringBuilder();
        text.chars().limit(200).forEach(c -> line.append(Character.isISOControl(c) ? '?' : (char) c));
        return line.toString();
    }
}
