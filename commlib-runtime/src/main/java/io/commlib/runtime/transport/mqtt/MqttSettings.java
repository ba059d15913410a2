package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connection uri says.
 *
 * @param uri the whole, which prints itself without secrets
 * @param hosts one or more, of one broker or of several that stand in for one another
 * @param tls whether the connection is encrypted and its peer verified
 * @param login user and password, or null
 * @param version {@code version=5} or {@code version=3} (3.1.1); by default 5, and 3 where the broker has no 5
 * @param confirmedRequests {@code rpc-qos=1}: whether the broker confirms requests and replies; by default not
 * @param shared whether the broker shares subscriptions ({@code $share}); not with {@code shared=false}
 */
record MqttSettings(
        ConnectionUri uri,
        List<Host> hosts,
        boolean tls,
        @Nullable Login login,
        Version version,
        boolean confirmedRequests,
        boolean shared) {

    /** The scheme that asks for encryption. */
    static final String TLS = "mqtts";

    private static final int PORT = 1883;
    private static final int TLS_PORT = 8883;

    /** Greedy up to the last at sign, because a password may hold anything. */
    private static final Pattern REMAINDER = Pattern.compile(
            "//(?:(?<user>[^:@]*)(?::(?<password>.*))?@)?(?<hosts>[^@/?]+)/?(?:\\?(?<query>[^@]*))?", Pattern.DOTALL);

    private static final Pattern HOST =
            Pattern.compile("(?<name>\\[[0-9a-fA-F:.]+]|[^:@/?\\[\\]\\s]+)(?::(?<port>\\d{1,5}))?");

    private static final Set<String> KEYS = new TreeSet<>(Set.of("version", "rpc-qos", "shared"));

    enum Version {
        NEWEST,
        V5,
        V3
    }

    /**
     * Where one broker is.
     *
     * @param name or address
     * @param port 1 to 65535
     */
    record Host(String name, int port) {

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    record Login(String user, @Nullable String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Reads a uri.
     *
     * @throws BadAddressException when it is not of the form that the message tells
     */
    static MqttSettings of(ConnectionUri uri) {
        Matcher matcher = REMAINDER.matcher(uri.secretRemainder());
        if (!matcher.matches()) {
            throw noAddress(uri);
        }
        boolean tls = uri.scheme().equals(TLS);
        Map<String, String> query = query(uri, matcher.group("query"));
        return new MqttSettings(
                uri,
                Stream.of(matcher.group("hosts").split(",", -1))
                        .map(host -> host(uri, host, tls))
                        .toList(),
                tls,
                login(matcher.group("user"), matcher.group("password")),
                version(uri, query.get("version")),
                choice(uri, query, "rpc-qos", "1", "0"),
                choice(uri, query, "shared", "true", "false"));
    }

    private static @Nullable Login login(@Nullable String user, @Nullable String password) {
        return user == null || user.isEmpty()
                ? null
                : new Login(decoded(user), password == null ? null : decoded(password));
    }

    private static BadAddressException noAddress(ConnectionUri uri) {
        return new BadAddressException(
                uri + " is no address of a broker; write it as in mqtt://user:password@host:1883,other:1883");
    }

    private static Host host(ConnectionUri uri, String text, boolean tls) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches()) {
            throw noAddress(uri);
        }
        return new Host(matcher.group("name").replaceAll("[\\[\\]]", ""), port(uri, matcher.group("port"), tls));
    }

    private static int port(ConnectionUri uri, @Nullable String text, boolean tls) {
        if (text == null) {
            return tls ? TLS_PORT : PORT;
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new BadAddressException(uri + " has the port " + text + ", but ports are 1 to 65535");
        }
        return port;
    }

    private static Version version(ConnectionUri uri, @Nullable String text) {
        if (text == null) {
            return Version.NEWEST;
        }
        return switch (text) {
            case "5" -> Version.V5;
            case "3" -> Version.V3;
            default -> throw unknownValue(uri, "version", "3 or 5");
        };
    }

    private static boolean choice(ConnectionUri uri, Map<String, String> query, String key, String yes, String no) {
        String text = query.getOrDefault(key, key.equals("shared") ? yes : no);
        if (!text.equals(yes) && !text.equals(no)) {
            throw unknownValue(uri, key, no + " or " + yes);
        }
        return text.equals(yes);
    }

    private static BadAddressException unknownValue(ConnectionUri uri, String key, String known) {
        return new BadAddressException("the value of '" + key + "' in " + uri + " is not known; it is " + known);
    }

    private static Map<String, String> query(ConnectionUri uri, @Nullable String text) {
        Map<String, String> values = new HashMap<>();
        if (text == null || text.isEmpty()) {
            return values;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!KEYS.contains(key)) {
                throw new BadAddressException(uri + " has a parameter that is not known; known are "
                        + String.join(", ", KEYS) + ", and the files ca, cert and key");
            }
            values.put(key, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return values;
    }

    /** A plus sign stands for itself; text that only looks encoded is taken as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
