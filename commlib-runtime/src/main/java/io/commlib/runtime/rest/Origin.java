package io.commlib.runtime.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scheme, host and port in the one spelling that there is for each: a name in lower case, or an address in its usual
 * notation. Any other spelling is refused, because somebody else may read it differently.
 *
 * @param scheme http or https
 * @param host a name, or an address without brackets
 * @param port 1 to 65535
 */
record Origin(String scheme, String host, int port) {

    private static final int LONGEST_NAME = 253;
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

    static Origin of(String scheme, String authority) {
        if (!authority.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Urls.bad("has a host with characters that no host has; write an international name as xn--…");
        }
        String lower = authority.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        boolean hasPort = colon > lower.lastIndexOf(']');
        String host = hasPort ? lower.substring(0, colon) : lower;
        int port = hasPort ? port(lower.substring(colon + 1)) : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host(host), port);
    }

    /** The address that the host is, or null when it is a name. */
    @Nullable
    InetAddress literal() {
        boolean address = host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
        return address ? parse(host) : null;
    }

    /** As in the header {@code Host}. */
    String authority() {
        String written = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (scheme.equals("https") ? 443 : 80) ? written : written + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }

    private static String host(String host) {
        if (IPV6.matcher(host).matches()) {
            return parse(host).getHostAddress();
        }
        if (IPV4.matcher(host).matches()) {
            return host;
        }
        if (host.length() > LONGEST_NAME
                || !NAME.matcher(host).matches()
                || ENDS_IN_A_NUMBER.matcher(host).matches()) {
            throw Urls.bad("has a host that is neither a name nor an address in its usual notation");
        }
        return host;
    }

    /** Never looks anything up: the text has only the characters of an address. */
    private static InetAddress parse(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw Urls.bad("has a host that is no address");
        }
    }

    private static int port(String text) {
        if (PORT.matcher(text).matches() && Integer.parseInt(text) <= 0xffff) {
            return Integer.parseInt(text);
        }
        throw Urls.bad("has a port that is not 1 to 65535");
    }
}
