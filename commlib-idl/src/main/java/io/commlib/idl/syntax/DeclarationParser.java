package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.DeclarationSyntax.Alias;
import io.commlib.idl.syntax.DeclarationSyntax.EnumOf;
import io.commlib.idl.syntax.DeclarationSyntax.ErrorOf;
import io.commlib.idl.syntax.DeclarationSyntax.Message;
import io.commlib.idl.syntax.DeclarationSyntax.Union;
import io.commlib.idl.syntax.DeclarationSyntax.Value;
import io.commlib.idl.syntax.DeclarationSyntax.Variant;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages, enums, unions, aliases and errors. */
final class DeclarationParser {

    private final Limits limits;
    private final Diagnostics out;
    private final FieldParser fields;

    DeclarationParser(Limits limits, Diagnostics out, FieldParser fields) {
        this.limits = limits;
        this.out = out;
        this.fields = fields;
    }

    DeclarationSyntax message(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.MESSAGE, name.span(), out);
        YamlNode constants = keys.get("constants");
        return new Message(
                name, fields(keys), constants == null ? List.of() : fields.constants(constants), keys.notes());
    }

    DeclarationSyntax error(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.ERROR, name.span(), out);
        return new ErrorOf(name, fields(keys), keys.notes());
    }

    private List<FieldSyntax> fields(Keys keys) {
        YamlNode node = keys.get("fields");
        return node == null ? List.of() : fields.fields(node, "'fields'");
    }

    DeclarationSyntax enumeration(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.ENUM, name.span(), out);
        YamlNode node = keys.get("values");
        List<YamlNode> items =
                node == null ? null : Kinds.items(node, "'values'", "[IDLE, { name: FAULT, value: 9 }]", out);
        List<Value> values = new ArrayList<>();
        if (items != null) {
            if (items.isEmpty() && node != null) {
                out.report(RuleId.EMPTY_ENUM, node.span(), "an enum needs at least one value");
            }
            long next = 0;
            for (YamlNode item : items) {
                Value value = value(item, next);
                if (value != null) {
                    values.add(value);
                    next = value.number() + 1L;
                }
            }
        }
        return new EnumOf(name, values, keys.notes());
    }

    private @Nullable Value value(YamlNode item, long next) {
        if (!(item instanceof YamlMapping mapping)) {
            YamlScalar scalar = Kinds.scalar(item, "a value of an enum", out);
            Name name = scalar == null ? null : new Name(scalar.text(), scalar.span());
            return name == null ? null : value(name, null, next, Notes.NONE);
        }
        boolean single = mapping.entries().size() == 1;
        if (single
                && !Construct.ENUM_VALUE
                        .keys()
                        .contains(mapping.entries().get(0).key().text())) {
            YamlScalar key = mapping.entries().get(0).key();
            out.report(
                    RuleId.UNKNOWN_KEY,
                    key.span(),
                    "unknown key '" + key.text() + "' of a value of an enum",
                    "write NAME, or { name: NAME, value: NUMBER }");
            return null;
        }
        Keys keys = Keys.of(mapping, Construct.ENUM_VALUE, mapping.span(), out);
        Name name = keys.name("name");
        YamlScalar number = keys.scalar("value");
        return name == null ? null : value(name, number, next, keys.notes());
    }

    private Value value(Name name, @Nullable YamlScalar given, long next, Notes notes) {
        Words.check(name, "a value of an enum", limits, out);
        Span span = given == null ? name.span() : given.span();
        BigInteger number = given == null ? BigInteger.valueOf(next) : Numbers.integer(given.text(), limits);
        if (number == null || number.bitLength() > 31) {
            out.report(
                    RuleId.BAD_VALUE,
                    span,
                    "the number of a value of an enum is an integer from " + Integer.MIN_VALUE + " to "
                            + Integer.MAX_VALUE + ", not '" + (given == null ? number : Shortened.text(given.text()))
                            + "'",
                    given == null ? null : Numbers.hint(given.text(), limits));
            return new Value(name, (int) next, span, notes);
        }
        return new Value(name, number.intValue(), span, notes);
    }

    DeclarationSyntax union(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.UNION, name.span(), out);
        YamlNode node = keys.get("variants");
        YamlMapping entries = node == null ? null : Kinds.mapping(node, "'variants'", "{ circle: Circle }", out);
        List<Variant> variants = new ArrayList<>();
        if (entries != null) {
            if (entries.entries().isEmpty() && !entries.incomplete()) {
                out.report(RuleId.EMPTY_UNION, entries.span(), "a union needs at least one variant");
            }
            for (YamlMapping.Entry entry : entries.entries()) {
                variants.add(variant(new Name(entry.key().text(), entry.key().span()), entry.value()));
            }
        }
        return new Union(name, variants, keys.notes());
    }

    private Variant variant(Name name, YamlNode node) {
        Words.check(name, "a variant", limits, out);
        if (node instanceof YamlMapping mapping) {
            Keys keys = Keys.of(FlowCommas.repair(mapping, out), Construct.VARIANT, name.span(), out);
            return new Variant(name, required(fields.type(keys), "a variant"), keys.notes());
        }
        YamlScalar scalar = Kinds.scalar(node, "the variant '" + name.text() + "'", out);
        TypeSyntax type = scalar == null ? null : TypeParser.parse(scalar, limits, out);
        return new Variant(name, required(type, "a variant"), Notes.NONE);
    }

    /** Reads an alias in the short form: its type alone. */
    DeclarationSyntax alias(Name name, YamlScalar scalar) {
        TypeSyntax type = TypeParser.parse(scalar, limits, out);
        return new Alias(name, required(type, "an alias"), ConstraintsSyntax.NONE, null, Notes.NONE);
    }

    DeclarationSyntax alias(Name name, YamlMapping mapping) {
        Keys keys = Keys.of(mapping, Construct.ALIAS, name.span(), out);
        return new Alias(
                name,
                required(fields.type(keys), "an alias"),
                ConstraintsParser.parse(keys, limits),
                keys.text("unit"),
                keys.notes());
    }

    private @Nullable TypeSyntax required(@Nullable TypeSyntax type, String what) {
        if (type instanceof TypeSyntax.Optional optional) {
            out.report(
                    RuleId.MISPLACED_OPTIONAL,
                    optional.span(),
                    what + " cannot be absent",
                    "put the '?' where the type is used");
            return null;
        }
        return type;
    }
}
