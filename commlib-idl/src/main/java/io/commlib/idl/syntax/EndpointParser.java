package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Delivery;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.EndpointSyntax.ActionOf;
import io.commlib.idl.syntax.EndpointSyntax.EventOf;
import io.commlib.idl.syntax.EndpointSyntax.RpcOf;
import io.commlib.idl.syntax.EndpointSyntax.TopicOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rpcs, topics, actions and events. */
final class EndpointParser {

    private static final List<String> DELIVERIES =
            Stream.of(Delivery.values()).map(EndpointParser::word).toList();

    private final Limits limits;
    private final Diagnostics out;
    private final FieldParser fields;

    EndpointParser(Limits limits, Diagnostics out, FieldParser fields) {
        this.limits = limits;
        this.out = out;
        this.fields = fields;
    }

    EndpointSyntax rpc(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.RPC, name.span(), out);
        return new RpcOf(
                name,
                uri(keys),
                payload(keys, name, "request"),
                payload(keys, name, "response"),
                errors(keys),
                timeout(keys),
                keys.notes());
    }

    EndpointSyntax topic(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.TOPIC, name.span(), out);
        YamlNode message = keys.get("message");
        PayloadSyntax payload = message == null ? new PayloadSyntax.Broken() : named(message, "message");
        YamlScalar key = keys.key("retained");
        Name retained = keys.flag("retained") && key != null ? new Name("retained", key.span()) : null;
        return new TopicOf(name, uri(keys), payload, delivery(keys), retained, keys.notes());
    }

    EndpointSyntax action(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.ACTION, name.span(), out);
        return new ActionOf(
                name,
                uri(keys),
                payload(keys, name, "goal"),
                payload(keys, name, "result"),
                payload(keys, name, "feedback"),
                keys.notes());
    }

    EndpointSyntax event(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.EVENT, name.span(), out);
        return new EventOf(name, uri(keys), payload(keys, name, "payload"), delivery(keys), keys.notes());
    }

    private @Nullable UriSyntax uri(Keys keys) {
        YamlScalar scalar = keys.scalar("uri");
        return scalar == null ? null : UriParser.parse(scalar, limits, out);
    }

    /** The name of a message, or fields in place. */
    private PayloadSyntax payload(Keys keys, Name endpoint, String role) {
        YamlNode node = keys.get(role);
        if (node instanceof YamlBroken) {
            return new PayloadSyntax.Broken();
        }
        if (node instanceof YamlScalar scalar && !scalar.absent()) {
            return named(node, role);
        }
        String inner = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
        Name name = new Name(endpoint.text() + "." + inner, endpoint.span());
        List<FieldSyntax> inline = node == null ? List.of() : fields.fields(node, "'" + role + "'");
        return new PayloadSyntax.Inline(new DeclarationSyntax.Message(name, inline, List.of(), Notes.NONE));
    }

    private PayloadSyntax named(YamlNode node, String role) {
        if (node instanceof YamlMapping) {
            out.report(
                    RuleId.WRONG_KIND,
                    node.span(),
                    "'" + role + "' takes the name of a message, but here is a mapping",
                    "declare the message under 'messages:', and name it here");
            return new PayloadSyntax.Broken();
        }
        YamlScalar scalar = Kinds.scalar(node, "'" + role + "'", out);
        TypeSyntax.Named type = scalar == null ? null : reference(scalar, "a message");
        return type == null ? new PayloadSyntax.Broken() : new PayloadSyntax.Reference(type);
    }

    private TypeSyntax.@Nullable Named reference(YamlScalar scalar, String what) {
        TypeSyntax type = TypeParser.parse(scalar, limits, out);
        if (type instanceof TypeSyntax.Named named) {
            return named;
        }
        if (type != null) {
            out.report(RuleId.NOT_A_TYPE, scalar.span(), "the name of " + what + " is expected here");
        }
        return null;
    }

    private List<TypeSyntax.Named> errors(Keys keys) {
        YamlNode node = keys.get("errors");
        List<YamlNode> items = node == null ? null : Kinds.items(node, "'errors'", "[Blocked]", out);
        if (items == null) {
            return List.of();
        }
        List<TypeSyntax.Named> errors = new ArrayList<>();
        for (YamlNode item : items) {
            YamlScalar scalar = Kinds.scalar(item, "an item of 'errors'", out);
            TypeSyntax.Named error = scalar == null ? null : reference(scalar, "an error");
            if (error != null) {
                errors.add(error);
            }
        }
        return errors;
    }

    private @Nullable Duration timeout(Keys keys) {
        YamlScalar scalar = keys.scalar("timeout");
        if (scalar == null) {
            return null;
        }
        Duration timeout = Durations.parse(scalar.text());
        if (timeout == null || timeout.isNegative() || timeout.isZero()) {
            out.report(
                    RuleId.BAD_VALUE,
                    scalar.span(),
                    "'timeout' is a duration greater than 0, not '" + Shortened.text(scalar.text()) + "'",
                    "such as 500ms, 5s, 2m, 1h or PT5S");
            return null;
        }
        return timeout;
    }

    private Delivery delivery(Keys keys) {
        YamlScalar scalar = keys.scalar("delivery");
        if (scalar == null) {
            return Delivery.AT_MOST_ONCE;
        }
        for (Delivery delivery : Delivery.values()) {
            if (word(delivery).equals(scalar.text())) {
                return delivery;
            }
        }
        out.report(
                RuleId.BAD_VALUE,
                scalar.span(),
                "'delivery' is at-most-once, at-least-once or exactly-once, not '" + Shortened.text(scalar.text())
                        + "'",
                Suggestions.didYouMean(scalar.text(), DELIVERIES));
        return Delivery.AT_MOST_ONCE;
    }

    private static String word(Delivery delivery) {
        return delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
