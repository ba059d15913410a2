package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.runtime.bridge.RpcBridgeOptions;
import io.commlib.runtime.bridge.TopicBridgeOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the routes, each of its kind. */
final class RouteReader {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s]+");
    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+/\\d{1,3}");

    private final PlaceReader places;
    private final InterfaceReader interfaces;
    private final Claims claims;
    private final Diagnostics out;
    private final Variables variables;

    RouteReader(PlaceReader places, InterfaceReader interfaces, Claims claims, Diagnostics out, Variables variables) {
        this.places = places;
        this.interfaces = interfaces;
        this.claims = claims;
        this.out = out;
        this.variables = variables;
    }

    /** Null when it is not one; what is wrong has been reported. */
    @Nullable
    Route read(YamlScalar name, YamlNode value) {
        YamlMapping mapping = Section.mapping(value, "a route", out);
        RouteKind kind = mapping == null ? null : kind(mapping, name);
        if (mapping == null || kind == null) {
            return null;
        }
        Section section = Section.of(mapping, kind.shape(), name.span(), out, variables);
        return switch (kind) {
            case RPC, TOPIC, PATTERN, ACTION -> bridge(name.text(), kind, section);
            case TCP -> tcp(name.text(), section);
            case REST -> rest(name.text(), section);
            case HTTP -> http(name.text(), section);
        };
    }

    private @Nullable RouteKind kind(YamlMapping mapping, YamlScalar name) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.key().text().equals("kind") && entry.value() instanceof YamlScalar word) {
                RouteKind kind = RouteKind.of(word.text());
                if (kind == null) {
                    String near = Suggestions.didYouMean(word.text(), RouteKind.words());
                    out.report(
                            RuleId.BAD_VALUE,
                            word.span(),
                            "there is no kind of route '" + word.text() + "'",
                            near == null ? "the kinds are " + String.join(", ", RouteKind.words()) : near);
                }
                return kind;
            }
        }
        if (!mapping.incomplete()) {
            out.report(
                    RuleId.MISSING_KEY,
                    name.span(),
                    "the key 'kind' of a route is missing",
                    "the kinds are " + String.join(", ", RouteKind.words()));
        }
        return null;
    }

    private @Nullable Route bridge(String name, RouteKind kind, Section section) {
        RpcBridgeOptions calls = RpcBridgeOptions.DEFAULT
                .withConcurrency(section.integer("concurrency", 1, RpcBridgeOptions.DEFAULT.concurrency()))
                .withTimeout(section.duration("timeout", RpcBridgeOptions.DEFAULT.timeout()));
        TopicBridgeOptions messages = TopicBridgeOptions.DEFAULT
                .withInFlight(section.integer("in_flight", 1, TopicBridgeOptions.DEFAULT.inFlight()))
                .withBuffer(section.integer("buffer", 0, 0))
                .withRepeats(section.integer("repeats", 0, TopicBridgeOptions.DEFAULT.repeats()));
        if (section.word("delivery", List.of("at-most-once", "at-least-once"), "at-most-once")
                .equals("at-least-once")) {
            messages = messages.withConfirmed();
        }
        if (section.flag("retained")) {
            messages = messages.withRetained();
        }
        boolean pattern = kind == RouteKind.PATTERN;
        Place from = places.read(section, "from", pattern ? PlaceReader.Form.PATTERN : PlaceReader.Form.ADDRESS);
        Place to = places.read(section, "to", pattern ? PlaceReader.Form.NAMESPACE : PlaceReader.Form.OPTIONAL);
        if (from == null || to == null) {
            return null;
        }
        Place target = pattern || !to.address().isEmpty() ? to : new Place(to.broker(), from.address());
        if (from.broker().equals(target.broker()) && (target.address().isEmpty() || from.equals(target))) {
            out.report(
                    RuleId.BAD_VALUE,
                    span(section, "to"),
                    "this route leads back to where it comes from",
                    "name another broker or another address");
        }
        if (kind == RouteKind.RPC || kind == RouteKind.ACTION) {
            claims.claim(from.toString(), span(section, "from"), name);
        }
        return new Route.Bridge(name, kind, from, target, calls, messages);
    }

    private @Nullable Route tcp(String name, Section section) {
        int connections = section.integer("connections", 1, 256);
        Duration connectTimeout = section.duration("connect_timeout", Duration.ofSeconds(10));
        Duration idleTimeout = section.duration("idle_timeout", Duration.ofMinutes(10));
        HostPort from = section.hostPort("from", 0);
        HostPort to = section.hostPort("to", 1);
        if (from == null || to == null) {
            return null;
        }
        if (to.host().isEmpty()) {
            to = new HostPort("localhost", to.port());
        }
        claims.claim(from, span(section, "from"), name);
        return new Route.Tcp(name, from, to, connections, connectTimeout, idleTimeout);
    }

    private @Nullable Route rest(String name, Section section) {
        List<String> origins = matching(section, "to", ORIGIN, "an origin", "such as https://api.example.com");
        List<String> networks = matching(section, "networks", NETWORK, "a network", "such as 10.1.0.0/16");
        int concurrency = section.integer("concurrency", 1, 16);
        Duration timeout = section.duration("timeout", Duration.ofSeconds(30));
        int redirects = section.integer("redirects", 0, 5);
        int requestBytes = section.integer("request_bytes", 0, 1024 * 1024);
        int answerBytes = section.integer("answer_bytes", 0, 4 * 1024 * 1024);
        Place from = places.read(section, "from", PlaceReader.Form.ADDRESS);
        if (from == null) {
            return null;
        }
        claims.claim(from.toString(), span(section, "from"), name);
        return new Route.Rest(
                name, from, origins, networks, concurrency, timeout, redirects, requestBytes, answerBytes);
    }

    private @Nullable Route http(String name, Section section) {
        Duration timeout = section.duration("timeout", Duration.ofMinutes(1));
        int bodyBytes = section.integer("body_bytes", 1, 1024 * 1024);
        int requests = section.integer("requests", 1, 256);
        int streams = section.integer("streams", 1, 128);
        int streamBuffer = section.integer("stream_buffer", 1, 256);
        HostPort from = section.hostPort("from", 0);
        Broker to = places.broker(section, "to");
        YamlScalar written = section.scalar("interface");
        String file = section.text("interface");
        Offer offer = written == null || file == null ? null : interfaces.read(written, file);
        if (from != null) {
            claims.claim(from, span(section, "from"), name);
        }
        return from == null || to == null || offer == null
                ? null
                : new Route.Http(name, from, to, offer, timeout, bodyBytes, requests, streams, streamBuffer);
    }

    private List<String> matching(Section section, String key, Pattern pattern, String what, String example) {
        List<String> values = new ArrayList<>();
        for (YamlScalar item : section.scalars(key)) {
            String text = variables.expand(item);
            if (text != null && pattern.matcher(text).matches()) {
                values.add(text);
            } else if (text != null) {
                out.report(RuleId.BAD_VALUE, item.span(), "'" + item.text() + "' is not " + what, example);
            }
        }
        return values;
    }

    private static Span span(Section section, String key) {
        return Objects.requireNonNull(section.node(key)).span();
    }
}
