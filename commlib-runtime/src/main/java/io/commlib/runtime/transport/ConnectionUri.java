package io.commlib.runtime.transport;

import io.commlib.runtime.error.BadAddressException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker is and how to get in. Prints itself without the password. Immutable.
 *
 * <p>The parameters {@code ca}, {@code cert} and {@code key} name the files of {@link TlsOptions}, whatever the broker:
 * {@code rediss://broker.example?ca=/etc/ours/ca.pem&cert=/etc/ours/node.pem&key=/etc/ours/node.key}. All else is read by
 * the transport.
 */
public final class ConnectionUri {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);

    /** Everything between the scheme and the last at sign: a password may itself hold slashes and at signs. */
    private static final Pattern USER_INFO =
            Pattern.compile("\\A([a-zA-Z][a-zA-Z0-9+.-]*://)?([^:@]*)(:.*)?@", Pattern.DOTALL);

    /** What is written by who forgets the scheme. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^/]*@[^/]*|[^/@]*:[0-9]+([/?].*)?", Pattern.DOTALL);

    private static final String AUTHORITIES = "ca";
    private static final String CERTIFICATE = "cert";
    private static final String KEY = "key";
    private static final Set<String> FILES = Set.of(AUTHORITIES, CERTIFICATE, KEY);

    private final String text;
    private final String scheme;
    private final String secretRemainder;
    private final TlsOptions tls;

    private ConnectionUri(String text, String scheme, String secretRemainder, TlsOptions tls) {
        this.text = text;
        this.scheme = scheme;
        this.secretRemainder = secretRemainder;
        this.tls = tls;
    }

    /**
     * Reads one.
     *
     * @param text such as {@code redis://user:password@localhost:6379/0} or {@code memory:}
     * @return the uri
     * @throws BadAddressException when it has no scheme, or names files for TLS that cannot be
     */
    public static ConnectionUri parse(String text) {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            throw withoutScheme(text);
        }
        String remainder = matcher.group(2);
        int question = queryAt(remainder);
        List<String> others = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (String parameter : question < 0
                ? List.<String>of()
                : List.of(remainder.substring(question + 1).split("&", -1))) {
            String key = parameter.substring(0, Math.max(0, parameter.indexOf('=')));
            if (FILES.contains(key)) {
                files.put(key, path(text, key, parameter.substring(key.length() + 1)));
            } else {
                others.add(parameter);
            }
        }
        String rest = files.isEmpty()
                ? remainder
                : remainder.substring(0, question) + (others.isEmpty() ? "" : "?" + String.join("&", others));
        return new ConnectionUri(text, matcher.group(1).toLowerCase(Locale.ROOT), rest, tls(text, files));
    }

    private static BadAddressException withoutScheme(String text) {
        return new BadAddressException(
                "'" + redact(text) + "' is no connection uri: it has no scheme, as in redis://localhost:6379");
    }

    /** What to say when no transport knows the scheme: that of {@code localhost:6379} is none. */
    BadAddressException unknownScheme(String help) {
        return HOST_AND_PORT.matcher(text).matches()
                ? withoutScheme(text)
                : new BadAddressException("no transport knows the scheme of " + this + help);
    }

    private static Path path(String text, String key, String encoded) {
        try {
            String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (!decoded.isEmpty()) {
                return Path.of(decoded);
            }
        } catch (InvalidPathException e) {
            throw new BadAddressException("'" + key + "' in " + redact(text) + " is no name of a file", e);
        } catch (IllegalArgumentException e) {
            throw new BadAddressException(
                    "'" + key + "' in " + redact(text) + " has a % that two hexadecimal digits do not follow", e);
        }
        throw new BadAddressException("'" + key + "' in " + redact(text) + " names no file");
    }

    private static TlsOptions tls(String text, Map<String, Path> files) {
        @Nullable Path authorities = files.get(AUTHORITIES);
        @Nullable Path certificate = files.get(CERTIFICATE);
        @Nullable Path key = files.get(KEY);
        if ((certificate == null) != (key == null)) {
            throw new BadAddressException(
                    redact(text) + " names " + (key == null ? "'cert' without 'key'" : "'key' without 'cert'")
                            + "; a certificate is presented with its key");
        }
        TlsOptions trusting = authorities == null ? TlsOptions.DEFAULT : TlsOptions.DEFAULT.trusting(authorities);
        return certificate == null || key == null ? trusting : trusting.presenting(certificate, key);
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
     * Everything after the first colon, but for the names of files for TLS.
     *
     * @return with the password: not for people, not for logs
     */
    public String secretRemainder() {
        return secretRemainder;
    }

    /**
     * The files for TLS that it names.
     *
     * @return {@link TlsOptions#DEFAULT} when it names none
     */
    public TlsOptions tls() {
        return tls;
    }

    /**
     * What a part of it stands for, with each {@code %xx} replaced by its character; a plus sign is one.
     *
     * @param part of the remainder
     * @return the text
     * @throws BadAddressException when a percent sign is not followed by two hexadecimal digits
     */
    public String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadAddressException("cannot connect to " + this
                    + ": a % in it is not followed by two hexadecimal digits; a percent sign itself is %25");
        }
    }

    /** For people and logs: without the password and without query parameters, which may hold secrets as well. */
    @Override
    public String toString() {
        return redact(text);
    }

    private static String redact(String text) {
        int query = queryAt(text);
        String visible = query < 0 ? text : text.substring(0, query) + "?…";
        Matcher login = USER_INFO.matcher(visible);
        return login.find() && login.group(3) != null
                ? visible.substring(0, login.start(3)) + ":***" + visible.substring(login.end(3))
                : visible;
    }

    /** Where the query begins: after the last at sign, since a password may hold anything; -1 when there is none. */
    private static int queryAt(String text) {
        return text.indexOf('?', Math.max(0, text.lastIndexOf('@')));
    }
}
