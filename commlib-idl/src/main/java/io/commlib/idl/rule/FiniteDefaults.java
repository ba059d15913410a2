package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.resolve.Chains;
import io.commlib.idl.resolve.Needs;
import io.commlib.idl.resolve.Resolved;
import io.commlib.idl.resolve.ResolvedType;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A default is finite: a message in it does not take, for a field left out, that same default again. */
final class FiniteDefaults implements RunRule {

    /** A field with a default. */
    private record Holder(TypeName message, String field) {
        @Override
        public String toString() {
            return message.name() + "." + field;
        }
    }

    @Override
    public void check(Resolved resolved) {
        Map<TypeName, ResolvedType> messages = new HashMap<>();
        for (ResolvedType type : resolved.declared()) {
            if (type.declared() instanceof MessageType message) {
                messages.putIfAbsent(message.name(), type);
            }
        }
        Needs<Holder> needs = new Needs<>();
        for (ResolvedType type : messages.values()) {
            for (Field field : ((MessageType) type.declared()).fields()) {
                Set<Holder> taken = new LinkedHashSet<>();
                if (field.defaultValue() != null) {
                    collect(field.defaultValue(), messages, taken);
                }
                if (!taken.isEmpty()) {
                    needs.all(new Holder(type.declared().name(), field.name()), taken);
                }
            }
        }
        for (List<Holder> cycle : needs.cycles()) {
            ResolvedType first = messages.get(cycle.get(0).message());
            if (first != null) {
                report(first, cycle);
            }
        }
    }

    /** The defaults that a value takes for fields it leaves out. */
    private static void collect(Literal literal, Map<TypeName, ResolvedType> messages, Set<Holder> into) {
        if (literal instanceof Literal.OfList list) {
            list.elements().forEach(element -> collect(element, messages, into));
        } else if (literal instanceof Literal.OfMap map) {
            map.entries().forEach(entry -> collect(entry.getValue(), messages, into));
        } else if (literal instanceof Literal.OfUnion union) {
            collect(union.value(), messages, into);
        } else if (literal instanceof Literal.OfMessage value) {
            ResolvedType type = messages.get(value.type());
            Collection<Field> fields = type == null ? List.of() : ((MessageType) type.declared()).fields();
            for (Field field : fields) {
                Literal given = value.fields().get(field.name());
                if (given != null) {
                    collect(given, messages, into);
                } else if (field.defaultValue() != null) {
                    into.add(new Holder(value.type(), field.name()));
                }
            }
        }
    }

    private static void report(ResolvedType type, List<Holder> cycle) {
        DeclarationSyntax.Message written = (DeclarationSyntax.Message) type.written();
        for (var field : written.fields()) {
            YamlNode value = field.defaultValue();
            if (value != null && field.name().text().equals(cycle.get(0).field())) {
                List<String> names = new ArrayList<>();
                cycle.forEach(holder -> names.add(holder.toString()));
                type.file()
                        .out()
                        .report(
                                RuleId.INFINITE_TYPE,
                                value.span(),
                                "the default takes itself again, without end: " + Chains.text(names),
                                "give a value for the field that is left out");
                return;
            }
        }
    }
}
