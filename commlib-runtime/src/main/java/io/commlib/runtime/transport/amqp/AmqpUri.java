package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of {@code amqp://USER:PASSWORD@HOST:PORT,HOST:PORT/VHOST}, as RabbitMQ's documentation has it, but for several
 * hosts, of which the first that answers is used, and for a lone slash, which is the default virtual host.
 *
 * @param shown for people and logs
 * @param tls whether to speak TLS
 * @param user who connects
 * @param password of the user
 * @param hosts where, in order of preference
 * @param virtualHost which part of the broker
 * @param replyQueue {@code ?replies=queue}: whether replies come through a queue that outlives a lost connection, and not by
 *     direct reply-to
 */
record AmqpUri(
        ConnectionUri shown,
        boolean tls,
        String user,
        String password,
        List<Host> hosts,
        String virtualHost,
        boolean replyQueue) {

    static final String PLAIN = "amqp";
    static final String TLS = "amqps";

    private static final String DEFAULT_USER = "guest";
    private static final String DEFAULT_VIRTUAL_HOST = "/";
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]/?#@,\\s]+)(?::(\\d{1,5}))?");

    /** One of the hosts. */
    record Host(String name, int port) {

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    static AmqpUri parse(ConnectionUri uri) {
        String rest = uri.secretRemainder();
        if (!rest.startsWith("//")) {
            throw bad(uri, "it needs a host, as in amqp://localhost");
        }
        int at = rest.lastIndexOf('@');
        int question = rest.indexOf('?', at + 1);
        boolean replyQueue = question >= 0 && isReplyQueue(uri, rest.substring(question + 1));
        boolean tls = uri.scheme().equals(TLS);
        String location = rest.substring(at < 0 ? 2 : at + 1, question < 0 ? rest.length() : question);
        int slash = location.indexOf('/');
        String hosts = slash < 0 ? location : location.substring(0, slash);
        String path = slash < 0 ? "" : uri.decoded(location.substring(slash + 1));
        String userInfo = at < 0 ? DEFAULT_USER + ":" + DEFAULT_USER : rest.substring(2, at);
        int colon = userInfo.indexOf(':');
        return new AmqpUri(
                uri,
                tls,
                uri.decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : uri.decoded(userInfo.substring(colon + 1)),
                Stream.of(hosts.split(",", -1))
                        .map(host -> host(uri, host, tls ? 5671 : 5672))
                        .toList(),
                path.isEmpty() ? DEFAULT_VIRTUAL_HOST : path,
                replyQueue);
    }

    private static boolean isReplyQueue(ConnectionUri uri, String query) {
        return switch (query) {
            case "replies=direct" -> false;
            case "replies=queue" -> true;
            default ->
                throw bad(
                        uri,
                        "after the question mark it may have replies=direct, replies=queue, and the files ca, cert"
                                + " and key, and nothing else");
        };
    }

    private static Host host(ConnectionUri uri, String text, int defaultPort) {
        Matcher matcher = HOST.matcher(text);
        int port = !matcher.matches() ? 0 : matcher.group(2) == null ? defaultPort : Integer.parseInt(matcher.group(2));
        if (port < 1 || port > 65_535) {
            throw bad(uri, "'" + text + "' is no host and port, as in localhost:" + defaultPort);
        }
        return new Host(matcher.group(1), port);
    }

    private static BadAddressException bad(ConnectionUri uri, String why) {
        return new BadAddressException("cannot connect to " + uri + ": " + why);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return shown.toString();
    }
}
