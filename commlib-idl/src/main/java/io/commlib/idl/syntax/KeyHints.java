package io.commlib.idl.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to say to somebody who wrote another key, or left one out. */
final class KeyHints {

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("optional", "write '?' after the type of a field that may be absent"),
            Map.entry("required", "a field is required unless its type ends with '?' or it has a default"),
            Map.entry("nullable", "write '?' after the type of a field that may be absent"),
            Map.entry("doc", "did you mean 'description'?"),
            Map.entry("comment", "did you mean 'description'?"),
            Map.entry("summary", "did you mean 'description'?"),
            Map.entry("package", "did you mean 'namespace'?"),
            Map.entry("minimum", "did you mean 'min'?"),
            Map.entry("maximum", "did you mean 'max'?"),
            Map.entry("regex", "did you mean 'pattern'?"),
            Map.entry("services", "did you mean 'rpcs'?"),
            Map.entry("structs", "did you mean 'messages'?"),
            Map.entry("types", "did you mean 'messages'?"));

    private KeyHints() {}

    /** The key that somebody meant who wrote another; null when it cannot be told. */
    static @Nullable String meant(Construct construct, String key) {
        String nearest = Suggestions.nearest(key, construct.keys());
        if (nearest != null) {
            return nearest;
        } else if (construct == Construct.CONSTANT && key.equals("default")) {
            return "value";
        }
        return construct == Construct.FIELD && key.equals("value") ? "default" : null;
    }

    /** The required key under which something of its own name belongs. */
    static @Nullable String container(Construct construct) {
        return construct == Construct.UNION ? "variants" : null;
    }

    /** What to do about an unknown key. */
    static @Nullable String help(Construct construct, String key, @Nullable String meant) {
        if (meant != null) {
            return "did you mean '" + meant + "'?";
        }
        String known = OTHER_WORDS.get(key);
        if (known != null && (!known.contains("type") || construct == Construct.FIELD)) {
            return known;
        }
        return switch (construct) {
            case MESSAGE, ERROR -> "if it is a field, put it under 'fields:'";
            case ENUM_VALUE -> "write NAME, or { name: NAME, value: NUMBER }";
            case UNION -> "if it is a variant, put it under 'variants:'";
            case JAVA, VARIANT, CONSTANT, FIELD, ENUM, ALIAS, RPC, TOPIC, ACTION, EVENT, FILE ->
                "known keys: " + String.join(", ", construct.keys());
        };
    }

    /** What is declared looks like this. */
    static String form(Construct construct) {
        return switch (construct) {
            case MESSAGE, ERROR -> "{ fields: { distance: float64 } }";
            case ENUM -> "{ values: [IDLE, DRIVING] }";
            case UNION -> "{ variants: { circle: Circle } }";
            case TOPIC -> "{ uri: base.sonar, message: Sonar }";
            case RPC, ACTION, EVENT -> "{ uri: base.move_by }";
            case FILE, JAVA, FIELD, CONSTANT, ENUM_VALUE, VARIANT, ALIAS ->
                throw new IllegalArgumentException(construct.label() + " is not declared in a section");
        };
    }

    /** How to write a key that is missing. */
    static @Nullable String example(Construct construct, String key) {
        return switch (key) {
            case "commlib" -> "begin with 'commlib: 1'";
            case "namespace" -> "such as 'namespace: acme.robot'";
            case "uri" -> "such as 'uri: base.move_by'";
            case "message" -> "the name of a message: 'message: Sonar'";
            case "values" -> "such as 'values: [IDLE, DRIVING]'";
            case "variants" -> "such as 'variants: { circle: Circle }'";
            case "type" -> construct == Construct.VARIANT ? "such as 'type: Circle'" : "such as 'type: float64'";
            case "value" -> "such as 'value: 4.0'";
            default -> null;
        };
    }
}
