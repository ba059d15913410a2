package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells what is wrong with an input and where, once reading has failed. */
final class ReadFailure {

    private static final int LONGEST_QUOTE = 40;

    private ReadFailure() {}

    /** The same failure with paths from the root, and without what may not be told. */
    static BadMessageException located(BadMessageException failure, MessageReader reader) {
        if (reader.isHidden()) {
            return untold(reader);
        }
        String path = reader.path();
        List<Violation> violations = new ArrayList<>();
        for (Violation violation : failure.violations()) {
            violations.add(new Violation(join(path, violation.path()), violation.problem()));
        }
        return new BadMessageException(reader.subject(), violations, failure.getCause());
    }

    /** The input is no JSON, or no CBOR, or larger than allowed. */
    static BadMessageException broken(IOException failure, MessageReader reader) {
        if (reader.isHidden()) {
            return untold(reader);
        }
        Violation violation = new Violation(reader.path(), reader.input().problem(failure));
        return new BadMessageException(reader.subject(), List.of(violation), failure);
    }

    /** The value that the input stands before, for people: shortened, and without control characters. */
    static String found(Input in) throws IOException {
        return switch (in.kind()) {
            case OBJECT -> "an object";
            case LIST -> "a list";
            case STRING -> "the string \"" + quote(String.valueOf(in.string())) + "\"";
            case INTEGER, FRACTION, NOT_FINITE -> "the number " + quote(in.numeral());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            case BYTES -> "a byte string";
        };
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

    private static BadMessageException untold(MessageReader reader) {
        String problem = "is not valid; the field is sensitive, so its value is not shown";
        return new BadMessageException(reader.subject(), List.of(new Violation(reader.path(), problem)));
    }
}
