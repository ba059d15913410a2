package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlReader;
import io.commlib.idl.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields and constants, in the short form {@code TYPE = VALUE} and the long one. */
final class FieldParser {

    private final Limits limits;
    private final Diagnostics out;

    FieldParser(Limits limits, Diagnostics out) {
        this.limits = limits;
        this.out = out;
    }

    /** Reads the fields of a message or error; every key is the name of a field, whatever it is. */
    List<FieldSyntax> fields(YamlNode node, String what) {
        YamlMapping mapping = Kinds.mapping(node, what, "{ distance: float64 }", out);
        if (mapping == null) {
            return List.of();
        }
        List<FieldSyntax> fields = new ArrayList<>(mapping.entries().size());
        for (YamlMapping.Entry entry : mapping.entries()) {
            Name name = new Name(entry.key().text(), entry.key().span());
            Words.check(name, "a field", limits, out);
            fields.add(field(name, entry.value()));
        }
        return fields;
    }

    private FieldSyntax field(Name name, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            Typed typed = typed(scalar, name, "a field");
            return new FieldSyntax(name, typed.type(), typed.value(), ConstraintsSyntax.NONE, null, false, Notes.NONE);
        }
        if (!(node instanceof YamlMapping mapping)) {
            Kinds.refuse(node, "the field '" + name.text() + "'", "a type or a mapping", out);
            return new FieldSyntax(name, null, null, ConstraintsSyntax.NONE, null, false, Notes.NONE);
        }
        Keys keys = Keys.of(FlowCommas.repair(mapping, out), Construct.FIELD, name.span(), out);
        return new FieldSyntax(
                name,
                type(keys),
                value(keys, "default"),
                ConstraintsParser.parse(keys, limits),
                keys.text("unit"),
                keys.flag("sensitive"),
                keys.notes());
    }

    /** Reads the constants of a message. */
    List<ConstantSyntax> constants(YamlNode node) {
        YamlMapping mapping = Kinds.mapping(node, "'constants'", "{ MAX_RANGE: float64 = 4.0 }", out);
        if (mapping == null) {
            return List.of();
        }
        List<ConstantSyntax> constants = new ArrayList<>(mapping.entries().size());
        for (YamlMapping.Entry entry : mapping.entries()) {
            Name name = new Name(entry.key().text(), entry.key().span());
            Words.check(name, "a constant", limits, out);
            constants.add(constant(name, entry.value()));
        }
        return constants;
    }

    private ConstantSyntax constant(Name name, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            Typed typed = typed(scalar, name, "a constant");
            if (typed.type() != null && typed.value() == null) {
                out.report(RuleId.MISSING_KEY, scalar.span(), "a constant needs a value", "write TYPE = VALUE");
            }
            return new ConstantSyntax(name, required(typed.type()), typed.value(), null, Notes.NONE);
        }
        if (!(node instanceof YamlMapping mapping)) {
            Kinds.refuse(node, "the constant '" + name.text() + "'", "TYPE = VALUE or a mapping", out);
            return new ConstantSyntax(name, null, null, null, Notes.NONE);
        }
        Keys keys = Keys.of(FlowCommas.repair(mapping, out), Construct.CONSTANT, name.span(), out);
        return new ConstantSyntax(name, required(type(keys)), value(keys, "value"), keys.text("unit"), keys.notes());
    }

    private @Nullable TypeSyntax required(@Nullable TypeSyntax type) {
        if (type instanceof TypeSyntax.Optional optional) {
            out.report(RuleId.MISPLACED_OPTIONAL, optional.span(), "a constant cannot be absent", "remove the '?'");
            return null;
        }
        return type;
    }

    /** The value of {@code type}. */
    @Nullable
    TypeSyntax type(Keys keys) {
        YamlScalar scalar = keys.scalar("type");
        return scalar == null ? null : TypeParser.parse(scalar, limits, out);
    }

    private @Nullable YamlNode value(Keys keys, String key) {
        YamlNode node = keys.get(key);
        if (node instanceof YamlScalar scalar && scalar.absent()) {
            out.report(RuleId.WRONG_KIND, scalar.span(), "'" + key + "' has no value", "for an empty text, write \"\"");
            return null;
        }
        return node instanceof YamlBroken ? null : node;
    }

    private record Typed(
            @Nullable TypeSyntax type, @Nullable YamlNode value) {}

    private Typed typed(YamlScalar scalar, Name name, String what) {
        if (scalar.absent()) {
            out.report(
                    RuleId.WRONG_KIND, name.span(), what + " needs a type", "such as '" + name.text() + ": float64'");
            return new Typed(null, null);
        }
        TypeParser parser = new TypeParser(scalar, limits, out);
        TypeSyntax type = parser.beginning();
        int from = type == null ? -1 : parser.defaultAt();
        if (from < 0) {
            return new Typed(type, null);
        }
        if (from >= scalar.text().length()) {
            Span end = scalar.part(scalar.text().length() - 1, scalar.text().length());
            out.report(RuleId.BAD_LITERAL, end, "a value is missing after '='", "for an empty text, write \"\"");
            return new Typed(null, null);
        }
        YamlNode value = YamlReader.readPart(scalar, from, out, limits);
        return value instanceof YamlBroken ? new Typed(null, null) : new Typed(type, value);
    }
}
