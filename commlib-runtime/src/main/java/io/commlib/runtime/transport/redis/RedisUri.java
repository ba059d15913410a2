package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.redis.protocol.ConnectOptions.Login;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connection uri of Redis says.
 *
 * @param shown for people and logs
 * @param kind what is at the hosts
 * @param tls whether to speak TLS
 * @param login user and password, or null
 * @param hosts where, in order of preference; none for a socket
 * @param socket the file of a Unix domain socket, empty for hosts
 * @param database which of Redis' numbered ones; a cluster has only 0
 * @param master by which name Sentinels know the server, empty otherwise
 * @param sentinelPassword of the Sentinels themselves, or null
 */
record RedisUri(
        ConnectionUri shown,
        Kind kind,
        boolean tls,
        @Nullable Login login,
        List<Host> hosts,
        String socket,
        int database,
        String master,
        @Nullable String sentinelPassword) {

    private static final String HOW_TO_LOG_IN =
            "write redis://user:password@host, or redis://:password@host for the user 'default'";

    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26379;

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]/?#@,\\s]+)(?::(\\d{1,5}))?");

    /** The login is greedy up to the last at sign, because a password may hold anything; a path has none before it. */
    private static final Pattern REMAINDER = remainder("");

    /** The name of a socket may hold an at sign as well. */
    private static final Pattern SOCKET_REMAINDER = remainder("(?=/)");

    private static Pattern remainder(String afterLogin) {
        return Pattern.compile(
                "//(?:(?<login>[^/].*|)@" + afterLogin
                        + ")?(?<hosts>[^/?#]*)(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#(?<name>.*))?",
                Pattern.DOTALL);
    }

    /** What is at the hosts of a uri. */
    enum Kind {
        /** One server, or several of which the first that takes writes is used. */
        SERVERS("redis", "rediss"),
        /** One server of this machine, reached through a file. */
        SOCKET("redis+unix", ""),
        /** Those that know which server takes writes. */
        SENTINELS("redis-sentinel", "rediss-sentinel"),
        /** Some nodes of a cluster. */
        CLUSTER("redis-cluster", "rediss-cluster");

        private final String plain;
        private final String encrypted;

        Kind(String plain, String encrypted) {
            this.plain = plain;
            this.encrypted = encrypted;
        }
    }

    /** One of the hosts. */
    record Host(String name, int port) {

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    /** What to write when the server wants a password and the uri gives none; empty when it gives one. */
    String howToLogIn() {
        return login == null ? HOW_TO_LOG_IN : "";
    }

    /** The same for the hosts that are asked where the server is: Sentinels have passwords of their own. */
    String howToAsk() {
        if (kind != Kind.SENTINELS) {
            return howToLogIn();
        }
        return sentinelPassword == null ? "add sentinel-password=PASSWORD after the question mark" : "";
    }

    /** All schemes. */
    static Set<String> schemes() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(kind.plain, kind.encrypted))
                .filter(scheme -> !scheme.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those with TLS. */
    static Set<String> tlsSchemes() {
        return schemes().stream().filter(scheme -> scheme.startsWith("rediss")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a uri.
     *
     * @throws BadAddressException when it is not of a form that the message tells
     */
    static RedisUri parse(ConnectionUri uri) {
        Kind kind = kind(uri.scheme());
        Matcher matcher = (kind == Kind.SOCKET ? SOCKET_REMAINDER : REMAINDER).matcher(uri.secretRemainder());
        if (!matcher.matches()) {
            throw bad(uri, "it needs a host, as in " + kind.plain + "://localhost");
        }
        String path = text(matcher, "path");
        Map<String, String> query = query(uri, kind, text(matcher, "query"));
        boolean socket = kind == Kind.SOCKET;
        return new RedisUri(
                uri,
                kind,
                uri.scheme().equals(kind.encrypted),
                login(uri, matcher.group("login")),
                socket ? List.of() : hosts(uri, kind, matcher.group("hosts")),
                socket ? socket(uri, matcher.group("hosts"), path) : "",
                database(uri, kind, socket ? query.getOrDefault("db", "") : path.substring(Math.min(1, path.length()))),
                kind == Kind.SENTINELS ? master(uri, query.getOrDefault("master", text(matcher, "name"))) : "",
                query.get("sentinel-password"));
    }

    /** The hosts or the socket, for messages. */
    String where() {
        return kind == Kind.SOCKET ? socket : hosts.stream().map(Host::toString).collect(Collectors.joining(", "));
    }

    private static Kind kind(String scheme) {
        return Stream.of(Kind.values())
                .filter(kind -> scheme.equals(kind.plain) || scheme.equals(kind.encrypted))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Login login(ConnectionUri uri, @Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new BadAddressException(
                    "the uri of Redis names a user without a password, or a password without a user; " + HOW_TO_LOG_IN);
        }
        String user = uri.decoded(text.substring(0, colon));
        return new Login(user.isEmpty() ? "default" : user, uri.decoded(text.substring(colon + 1)));
    }

    private static List<Host> hosts(ConnectionUri uri, Kind kind, String text) {
        int port = kind == Kind.SENTINELS ? SENTINEL_PORT : PORT;
        return Stream.of(text.split(",", -1)).map(host -> host(uri, host, port)).toList();
    }

    private static Host host(ConnectionUri uri, String text, int defaultPort) {
        Matcher matcher = HOST.matcher(text);
        int port = !matcher.matches() ? 0 : matcher.group(2) == null ? defaultPort : Integer.parseInt(matcher.group(2));
        if (port < 1 || port > 65_535) {
            throw bad(uri, "'" + text + "' is no host and port, as in localhost:" + defaultPort);
        }
        return new Host(matcher.group(1).replaceAll("[\\[\\]]", ""), port);
    }

    private static String socket(ConnectionUri uri, String hosts, String path) {
        if (!hosts.isEmpty() || path.length() < 2) {
            throw bad(uri, "it needs the whole path of a socket, as in redis+unix:///run/redis/redis.sock");
        }
        return uri.decoded(path);
    }

    private static int database(ConnectionUri uri, Kind kind, String text) {
        if (!text.matches("\\d{0,9}")) {
            throw bad(uri, "'" + text + "' is no number of a database");
        }
        int database = text.isEmpty() ? 0 : Integer.parseInt(text);
        if (kind == Kind.CLUSTER && database != 0) {
            throw bad(uri, "a cluster has only the database 0");
        }
        return database;
    }

    private static String master(ConnectionUri uri, String name) {
        if (name.isEmpty()) {
            throw bad(uri, "it does not say by which name the Sentinels know the server, as in ?master=mymaster");
        }
        return uri.decoded(name);
    }

    private static Map<String, String> query(ConnectionUri uri, Kind kind, String text) {
        Set<String> known = new TreeSet<>(
                switch (kind) {
                    case SERVERS, CLUSTER -> Set.of();
                    case SOCKET -> Set.of("db");
                    case SENTINELS -> Set.of("master", "sentinel-password");
                });
        Map<String, String> values = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!known.contains(key)) {
                throw bad(
                        uri,
                        "it has a parameter that is not known; "
                                + (known.isEmpty()
                                        ? "there is none but ca, cert and key"
                                        : "known are " + String.join(", ", known)));
            }
            values.put(key, uri.decoded(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return values;
    }

    private static String text(Matcher matcher, String group) {
        @Nullable String text = matcher.group(group);
        return text == null ? "" : text;
    }

    private static BadAddressException bad(ConnectionUri uri, String why) {
        return new BadAddressException("cannot connect to " + uri + ": " + why);
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return shown.toString();
    }
}
