package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.UnionType;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.Shortened;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.idl.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads defaults and constants as values of their types. What is none is reported, at the innermost place, and becomes
 * null.
 */
final class LiteralReader {

    private final Types types;
    private final Diagnostics out;
    private final ScalarLiterals scalars;

    LiteralReader(Types types, Limits limits, Diagnostics out) {
        this.types = types;
        this.out = out;
        this.scalars = new ScalarLiterals(limits, out);
    }

    /** Reads a value that has to keep to constraints too. */
    @Nullable
    Literal read(YamlNode node, Type type, Constraints constraints) {
        Literal literal = read(node, type);
        if (literal != null) {
            ConstraintCheck.check(literal, constraints, node.span(), out);
        }
        return literal;
    }

    private @Nullable Literal read(YamlNode node, Type type) {
        if (node instanceof YamlBroken) {
            return null;
        } else if (type instanceof OptionalType optional) {
            return isNull(node) ? new Literal.OfNull() : read(node, optional.type());
        } else if (type == PrimitiveType.ANY) {
            return any(node);
        } else if (type instanceof PrimitiveType primitive) {
            return node instanceof YamlScalar scalar
                    ? scalars.read(scalar, primitive)
                    : refuse(node, "a value of " + primitive.keyword());
        } else if (type instanceof ListType list) {
            return list(node, list);
        } else if (type instanceof SetType set) {
            return set(node, set);
        } else if (type instanceof MapType map) {
            return map(node, map);
        }
        return named(node, types.declaration(type));
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.plain()
                && (scalar.text().equals("null") || scalar.text().equals("~"));
    }

    private @Nullable Literal named(YamlNode node, @Nullable Declaration declaration) {
        if (declaration instanceof AliasType alias) {
            return read(node, alias.type(), alias.constraints());
        } else if (declaration instanceof EnumType type) {
            return enumeration(node, type);
        } else if (declaration instanceof MessageType message) {
            return message(node, message);
        } else if (declaration instanceof UnionType union) {
            return union(node, union);
        }
        return null;
    }

    private @Nullable Literal enumeration(YamlNode node, EnumType type) {
        if (!(node instanceof YamlScalar scalar)) {
            return refuse(node, "the name of a value of " + type.name().name());
        }
        for (EnumType.Value value : type.values()) {
            if (value.name().equals(scalar.text())) {
                return new Literal.OfEnum(type.name(), value.name());
            }
        }
        List<String> names = type.values().stream().map(EnumType.Value::name).toList();
        String near = Suggestions.didYouMean(scalar.text(), names);
        out.report(
                RuleId.BAD_LITERAL,
                scalar.span(),
                "'" + Shortened.text(scalar.text()) + "' is no value of "
                        + type.name().name(),
                near != null || names.isEmpty() || names.size() > 8 ? near : "one of " + String.join(", ", names));
        return null;
    }

    private @Nullable Literal list(YamlNode node, ListType list) {
        List<Literal> elements = elements(node, list.element(), "a list such as [a, b]");
        if (elements == null) {
            return null;
        }
        int size = elements.size();
        if (size < list.minSize() || size > list.maxSize()) {
            out.report(
                    RuleId.BROKEN_CONSTRAINT,
                    node.span(),
                    "the list has " + size + (size == 1 ? " element" : " elements") + ", but " + TypeLabels.of(list)
                            + " takes "
                            + (list.minSize() == list.maxSize() ? "" : "at most ")
                            + list.maxSize());
            return null;
        }
        return new Literal.OfList(elements);
    }

    private @Nullable Literal set(YamlNode node, SetType set) {
        List<Literal> elements = elements(node, set.element(), "a list such as [a, b]");
        if (elements == null) {
            return null;
        }
        Set<Literal> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(elements.get(i))) {
                out.report(
                        RuleId.BAD_LITERAL,
                        ((YamlSequence) node).items().get(i).span(),
                        "a set has every element once, but this one comes a second time");
                return null;
            }
        }
        return new Literal.OfList(elements);
    }

    private @Nullable List<Literal> elements(YamlNode node, Type element, String expected) {
        if (!(node instanceof YamlSequence sequence)) {
            refuse(node, expected);
            return null;
        }
        List<Literal> elements = new ArrayList<>();
        boolean whole = true;
        for (YamlNode item : sequence.items()) {
            Literal literal = read(item, element);
            if (literal == null) {
                whole = false;
            } else {
                elements.add(literal);
            }
        }
        return whole ? List.copyOf(elements) : null;
    }

    private @Nullable Literal map(YamlNode node, MapType map) {
        if (!(node instanceof YamlMapping mapping)) {
            return refuse(node, "a mapping such as { a: b }");
        }
        List<Map.Entry<Literal, Literal>> entries = new ArrayList<>();
        Set<Literal> keys = new HashSet<>();
        boolean whole = true;
        for (YamlMapping.Entry entry : mapping.entries()) {
            Literal key = read(entry.key(), map.key());
            Literal value = read(entry.value(), map.value());
            if (key == null || value == null) {
                whole = false;
            } else if (!keys.add(key)) {
                out.report(RuleId.BAD_LITERAL, entry.key().span(), "this key comes a second time");
                whole = false;
            } else {
                entries.add(Map.entry(key, value));
            }
        }
        return whole ? new Literal.OfMap(List.copyOf(entries)) : null;
    }

    private @Nullable Literal message(YamlNode node, MessageType message) {
        if (!(node instanceof YamlMapping mapping)) {
            return refuse(node, "a mapping of fields of " + message.name().name());
        }
        Map<String, Field> declared = new LinkedHashMap<>();
        message.fields().forEach(field -> declared.put(field.name(), field));
        Map<String, Literal> given = new LinkedHashMap<>();
        boolean whole = true;
        for (YamlMapping.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Field field = declared.remove(name);
            if (field == null) {
                unknown(entry.key(), "field", message.name().name(), declared.keySet());
                whole = false;
                continue;
            }
            Literal literal = isNull(entry.value()) && field.optional()
                    ? new Literal.OfNull()
                    : read(entry.value(), field.type(), field.constraints());
            if (literal == null) {
                whole = false;
            } else {
                given.put(name, literal);
            }
        }
        return whole && complete(declared, mapping.span())
                ? new Literal.OfMessage(message.name(), Collections.unmodifiableMap(given))
                : null;
    }

    private boolean complete(Map<String, Field> left, Span span) {
        for (Field field : left.values()) {
            if (field.required()) {
                out.report(RuleId.BAD_LITERAL, span, "the required field '" + field.name() + "' is missing");
                return false;
            }
        }
        return true;
    }

    private @Nullable Literal union(YamlNode node, UnionType union) {
        if (!(node instanceof YamlMapping mapping) || mapping.entries().size() != 1) {
            return refuse(node, "one variant of " + union.name().name() + ", such as { VARIANT: value }");
        }
        YamlMapping.Entry entry = mapping.entries().get(0);
        String name = entry.key().text();
        for (UnionType.Variant variant : union.variants()) {
            if (variant.name().equals(name)) {
                Literal literal = read(entry.value(), variant.type());
                return literal == null ? null : new Literal.OfUnion(union.name(), name, literal);
            }
        }
        unknown(
                entry.key(),
                "variant",
                union.name().name(),
                union.variants().stream().map(UnionType.Variant::name).toList());
        return null;
    }

    private void unknown(YamlScalar key, String what, String owner, Collection<String> known) {
        out.report(
                RuleId.BAD_LITERAL,
                key.span(),
                "'" + owner + "' has no " + what + " '" + Shortened.text(key.text()) + "'",
                Suggestions.didYouMean(key.text(), known));
    }

    private @Nullable Literal any(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalars.free(scalar);
        } else if (node instanceof YamlSequence) {
            List<Literal> elements = elements(node, PrimitiveType.ANY, "a list");
            return elements == null ? null : new Literal.OfList(elements);
        } else if (node instanceof YamlMapping) {
            return map(node, new MapType(PrimitiveType.STRING, PrimitiveType.ANY));
        }
        return null;
    }

    private @Nullable Literal refuse(YamlNode node, String expected) {
        if (!(node instanceof YamlBroken)) {
            String found = node instanceof YamlScalar scalar && !scalar.absent()
                    ? "'" + Shortened.text(scalar.text()) + "'"
                    : node.kind();
            out.report(RuleId.BAD_LITERAL, node.span(), "expected " + expected + ", but here is " + found);
        }
        return null;
    }
}
