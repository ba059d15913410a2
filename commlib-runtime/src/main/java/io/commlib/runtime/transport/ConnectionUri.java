package io.commlib.runtime.transport;

import io.commlib.runtime.error.BadAddressException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a broker is and how to get in. Prints itself without the password. Immutable.
 */
public final class ConnectionUri {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);

    /** Everything between the slashes and the last at sign before the path: a password may itself hold either. */
    private static final Pattern USER_INFO = Pattern.compile("//([^:@]*)(:.*)?@", Pattern.DOTALL);

    private final String text;
    private final String scheme;

    private ConnectionUri(String text, String scheme) {
        this.text = text;
        this.scheme = scheme;
    }

    /**
     * Reads one.
     *
     * @param text such as {@code redis://user:password@localhost:6379/0} or {@code memory:}
     * @return the uri
     * @throws BadAddressException when it has no scheme
     */
    public static ConnectionUri parse(String text) {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            throw new BadAddressException(
                    "'" + redact(text) + "' is no connection uri: it has no scheme, as in redis://localhost:6379");
        }
        return new ConnectionUri(text, matcher.group(1).toLowerCase(Locale.ROOT));
    }

    /**
     * The part before the first colon.
     *
     * @return in lower case
     */
    public String scheme() {
        return scheme;
    }

    /**
     * Everything after the first colon.
     *
     * @return with the password: not for people, not for logs
     */
    public String secretRemainder() {
        return text.substring(scheme.length() + 1);
    }

    /** For people and logs: without the password and without query parameters, which may hold secrets as well. */
    @Override
    public String toString() {
        return redact(text);
    }

    private static String redact(String text) {
        int query = text.indexOf('?', Math.max(0, text.lastIndexOf('@')));
        String visible = query < 0 ? text : text.substring(0, query) + "?…";
        return USER_INFO.matcher(visible).replaceFirst(match -> {
            String user = match.group(1);
            return Matcher.quoteReplacement(match.group(2) == null ? "//" + user + "@" : "//" + user + ":***@");
        });
    }
}
