package io.commlib.runtime.rest;

import io.commlib.runtime.rest.RestFailure.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads urls without leniency: what two readers might understand differently is refused. */
final class Urls {

    private static final int LONGEST = 8 * 1024;
    private static final String UNRESERVED = "-._~";
    private static final String PATH_AND_QUERY = UNRESERVED + "!$&'()*+,;=:@/?";

    private Urls() {}

    /** Reads an absolute url without a fragment. */
    static Url parse(String text) {
        if (text.length() > LONGEST) {
            throw bad("is longer than " + LONGEST + " characters");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String scheme = lower.startsWith("https://") ? "https" : lower.startsWith("http://") ? "http" : "";
        if (scheme.isEmpty()) {
            throw bad("begins with neither http:// nor https://");
        }
        int begin = scheme.length() + "://".length();
        int end = begin;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Url(Origin.of(scheme, text.substring(begin, end)), escape(text.substring(end)));
    }

    /** Where a redirect leads. */
    static Url resolve(Url from, String location) {
        try {
            URI target = new URI(from.origin() + from.target()).resolve(new URI(location));
            String text = target.toString();
            int fragment = text.indexOf('#');
            return rooted(parse(fragment < 0 ? text : text.substring(0, fragment)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RestFailure(Reason.BAD_ANSWER, from.origin() + " redirects to what is no url");
        }
    }

    /** The same url with a path. */
    static Url rooted(Url url) {
        return url.target().startsWith("/") ? url : new Url(url.origin(), "/" + url.target());
    }

    /** Encodes what may not stand in a path and a query; what is encoded already stays. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < ' ' || c == 0x7f || c == '\\' || c == '#' || (c >= 0xd800 && c <= 0xdfff)) {
                throw bad("has a control character, a backslash or a fragment");
            }
            if (isPlain(c, PATH_AND_QUERY) || (c == '%' && isEncoded(text, i))) {
                escaped.append((char) c);
            } else {
                encode(escaped, Character.toString(c));
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    /** Encodes a value, so that it is a value wherever it stands. */
    static String encode(String value) {
        StringBuilder encoded = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (isPlain(c, UNRESERVED)) {
                encoded.append((char) c);
            } else {
                encode(encoded, Character.toString(c));
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    static RestFailure bad(String what) {
        return new RestFailure(Reason.BAD_REQUEST, "the url " + what);
    }

    private static void encode(StringBuilder out, String character) {
        for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%');
            out.append(Character.toUpperCase(Character.forDigit((part >> 4) & 0xf, 16)));
            out.append(Character.toUpperCase(Character.forDigit(part & 0xf, 16)));
        }
    }

    private static boolean isPlain(int c, String others) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c < 0x80 && others.indexOf(c) >= 0);
    }

    private static boolean isEncoded(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0
                && text.charAt(percent + 1) < 0x80
                && text.charAt(percent + 2) < 0x80;
    }
}
