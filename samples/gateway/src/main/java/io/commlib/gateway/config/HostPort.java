package io.commlib.gateway.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host and a port, not yet looked up.
 *
 * @param host a name or an address, without brackets; empty for this machine alone
 * @param port 0 to 65535
 */
public record HostPort(String host, int port) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):)?(?<port>\\d{1,5})");

    /**
     * Reads one.
     *
     * @param text {@code HOST:PORT}, {@code [ADDRESS]:PORT}, or a port alone
     * @return null when it is none
     */
    static @Nullable HostPort parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group("port")) > 0xffff) {
            return null;
        }
        String host = matcher.group("host") == null ? "" : matcher.group("host");
        return new HostPort(host.replaceAll("[\\[\\]]", ""), Integer.parseInt(matcher.group("port")));
    }

    /** To listen at: looked up now. */
    public InetSocketAddress toListen() {
        return host.isEmpty()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(host, port);
    }

    /** To connect to: looked up by whoever connects. */
    public InetSocketAddress toReach() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public String toString() {
        String shown = host.isEmpty() ? "localhost" : host.indexOf(':') < 0 ? host : "[" + host + "]";
        return shown + ":" + port;
    }
}
