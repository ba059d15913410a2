package io.commlib.runtime.rest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code Content-Type} says. */
final class MediaType {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]{1,40})");

    private MediaType() {}

    static boolean isJson(String type) {
        String essence = essence(type);
        return essence.equals("application/json") || essence.endsWith("+json");
    }

    static boolean isText(String type) {
        String essence = essence(type);
        return essence.isEmpty()
                || essence.startsWith("text/")
                || essence.endsWith("xml")
                || essence.equals("application/javascript")
                || essence.equals("application/x-www-form-urlencoded")
                || CHARSET.matcher(type).find();
    }

    /** The declared charset, UTF-8 when there is none, or null when it is not known here. */
    static @Nullable Charset charset(String type) {
        Matcher declared = CHARSET.matcher(type);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }
}
