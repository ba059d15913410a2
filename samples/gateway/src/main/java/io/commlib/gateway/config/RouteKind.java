package io.commlib.gateway.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a route can be, and the keys of each. */
public enum RouteKind {
    /** Calls at one broker are answered by a service at another. */
    RPC("an rpc route", "kind! from! to! concurrency timeout"),
    /** One topic. */
    TOPIC("a topic route", "kind! from! to! delivery retained in_flight buffer repeats"),
    /** All topics of a pattern, below a namespace. */
    PATTERN("a pattern route", "kind! from! to! delivery retained in_flight buffer repeats"),
    /** Goals, cancelling, results, status and feedback of an action. */
    ACTION("an action route", "kind! from! to! concurrency timeout in_flight buffer repeats"),
    /** Plain TCP. */
    TCP("a tcp route", "kind! from! to! connections connect_timeout idle_timeout"),
    /** An rpc that makes HTTP calls. */
    REST("a rest route", "kind! from! to! networks concurrency timeout redirects request_bytes answer_bytes"),
    /** HTTP calls of an interface's rpcs and topics. */
    HTTP("an http route", "kind! from! to! interface! timeout body_bytes requests streams stream_buffer");

    private final Shape shape;

    RouteKind(String label, String keys) {
        shape = new Shape(label, keys);
    }

    Shape shape() {
        return shape;
    }

    /** As the file has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable RouteKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(RouteKind::word).toList();
    }
}
