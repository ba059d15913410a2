package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.model.UnionType;
import io.commlib.idl.resolve.Chains;
import io.commlib.idl.resolve.Needs;
import io.commlib.idl.resolve.Resolved;
import io.commlib.idl.resolve.ResolvedType;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.FieldSyntax;
import io.commlib.idl.syntax.TypeSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages and unions have finite values: none always holds another of its own kind. */
final class FiniteTypes implements RunRule {

    @Override
    public void check(Resolved resolved) {
        Needs<TypeName> needs = new Needs<>();
        Map<TypeName, ResolvedType> declared = new HashMap<>();
        for (ResolvedType type : resolved.declared()) {
            boolean known =
                    resolved.types().declaration(new NamedType(type.declared().name())) != null
                            || type.declared() instanceof ErrorType;
            if (known && declared.putIfAbsent(type.declared().name(), type) == null) {
                add(type.declared(), needs);
            }
        }
        for (List<TypeName> cycle : needs.cycles()) {
            ResolvedType first = declared.get(cycle.get(0));
            if (first != null) {
                report(first, cycle);
            }
        }
    }

    private static void add(Declaration declaration, Needs<TypeName> needs) {
        if (declaration instanceof MessageType message) {
            needs.all(message.name(), ofFields(message.fields()));
        } else if (declaration instanceof ErrorType error) {
            needs.all(error.name(), ofFields(error.fields()));
        } else if (declaration instanceof AliasType alias) {
            TypeName held = held(alias.type(), alias.constraints());
            needs.all(alias.name(), held == null ? List.of() : List.of(held));
        } else if (declaration instanceof UnionType union) {
            List<TypeName> variants = new ArrayList<>();
            for (UnionType.Variant variant : union.variants()) {
                TypeName held = held(variant.type(), Constraints.NONE);
                if (held == null) {
                    return;
                }
                variants.add(held);
            }
            if (!variants.isEmpty()) {
                needs.any(union.name(), variants);
            }
        }
    }

    private static List<TypeName> ofFields(List<Field> fields) {
        List<TypeName> all = new ArrayList<>();
        for (Field field : fields) {
            TypeName held = held(field.type(), field.constraints());
            if (held != null) {
                all.add(held);
            }
        }
        return all;
    }

    /** What every value of a type holds at least one of; null when there can be values without. */
    private static @Nullable TypeName held(Type type, Constraints constraints) {
        if (type instanceof NamedType named) {
            return named.name();
        }
        if (type instanceof ListType list) {
            boolean never = list.minSize() == 0 && (constraints.minItems() == null || constraints.minItems() == 0);
            return never ? null : held(list.element(), Constraints.NONE);
        }
        return null;
    }

    private static void report(ResolvedType type, List<TypeName> cycle) {
        List<String> names = cycle.stream().map(TypeName::name).toList();
        type.file()
                .out()
                .report(
                        RuleId.INFINITE_TYPE,
                        place(type, cycle.get(1)),
                        cycle.size() == 2
                                ? "every '" + names.get(0) + "' holds another one, and so without end"
                                : "these hold each other without end: " + Chains.text(names),
                        "break the circle with '?', list<T> or map<K, V>");
    }

    /** The type of the field or variant that leads around. */
    private static Span place(ResolvedType type, TypeName next) {
        Declaration declaration = type.declared();
        if (declaration instanceof MessageType message && type.written() instanceof DeclarationSyntax.Message written) {
            return place(
                    message.fields(), written.fields(), next, written.name().span());
        } else if (declaration instanceof ErrorType error
                && type.written() instanceof DeclarationSyntax.ErrorOf written) {
            return place(error.fields(), written.fields(), next, written.name().span());
        }
        return type.written().name().span();
    }

    private static Span place(List<Field> fields, List<FieldSyntax> written, TypeName next, Span otherwise) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            TypeSyntax syntax = written.get(i).type();
            if (syntax != null && next.equals(held(field.type(), field.constraints()))) {
                return syntax.span();
            }
        }
        return otherwise;
    }
}
