package io.commlib.runtime.address;

import io.commlib.runtime.error.BadAddressException;

/** The notation itself: segments joined by dots. */
final class Segments {

    enum Kind {
        ADDRESS("address"),
        PATTERN("address pattern"),
        TEMPLATE("uri");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private Segments() {}

    static void check(String text, Kind kind) {
        if (text.isEmpty()) {
            throw new BadAddressException("an " + kind.label + " has at least one segment, but this one is empty");
        }
        if (text.length() > Address.MAX_LENGTH) {
            throw new BadAddressException("the " + kind.label + " '" + text.substring(0, 40) + "…' has " + text.length()
                    + " characters, but at most " + Address.MAX_LENGTH + " are allowed");
        }
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            if (!isSegment(text, from, end, kind)) {
                throw new BadAddressException("the " + kind.label + " '" + text + "' has the segment '"
                        + text.substring(from, end) + "' at character " + (from + 1) + "; a segment is "
                        + allowed(kind));
            }
            from = end + 1;
        }
    }

    static void checkSegment(String name, String value) {
        if (!isName(value, 0, value.length())) {
            throw new BadAddressException("'" + value + "' is no value for {" + name + "}: it has to be one segment, "
                    + allowed(Kind.ADDRESS));
        }
    }

    private static String allowed(Kind kind) {
        String name = "one or more letters, digits, '_' and '-'";
        return switch (kind) {
            case ADDRESS -> name;
            case PATTERN -> name + ", or '*'";
            case TEMPLATE -> name + ", or '*', or '{name}'";
        };
    }

    private static boolean isSegment(String text, int from, int end, Kind kind) {
        if (kind != Kind.ADDRESS && end == from + 1 && text.charAt(from) == '*') {
            return true;
        }
        if (kind == Kind.TEMPLATE && end > from + 2 && text.charAt(from) == '{' && text.charAt(end - 1) == '}') {
            return isName(text, from + 1, end - 1);
        }
        return isName(text, from, end);
    }

    private static boolean isName(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean allowed =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return end > from;
    }
}
