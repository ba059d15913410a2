package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.source.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports aliases that stand for themselves or go too deep, and makes them unknown, so that whoever follows aliases comes
 * to an end soon.
 */
final class AliasCycles {

    private AliasCycles() {}

    static void check(Collection<ResolvedType> drafts, Types types, Limits limits) {
        Needs<TypeName> needs = new Needs<>();
        Map<TypeName, ResolvedType> aliases = new LinkedHashMap<>();
        for (ResolvedType draft : drafts) {
            if (draft.declared() instanceof AliasType alias && aliases.putIfAbsent(alias.name(), draft) == null) {
                Set<TypeName> targets = new LinkedHashSet<>();
                collect(alias.type(), types, targets);
                needs.all(alias.name(), targets);
            }
        }
        checkDepth(needs.heights(), aliases, types, limits);
        for (List<TypeName> cycle : needs.cycles()) {
            cycle.forEach(types::remove);
            ResolvedType first = aliases.get(cycle.get(0));
            if (first != null) {
                List<String> names = new ArrayList<>();
                cycle.forEach(name -> names.add(name.name()));
                first.file()
                        .out()
                        .report(
                                RuleId.ALIAS_CYCLE,
                                first.written().name().span(),
                                "the alias stands for itself: " + Chains.text(names));
            }
        }
    }

    /** Of a chain that is too long, the one alias is reported that makes it so. */
    private static void checkDepth(
            Map<TypeName, Integer> heights, Map<TypeName, ResolvedType> aliases, Types types, Limits limits) {
        heights.forEach((name, height) -> {
            ResolvedType alias = aliases.get(name);
            if (height > limits.depth()) {
                types.remove(name);
            }
            if (height == limits.depth() + 1 && alias != null) {
                alias.file()
                        .out()
                        .report(
                                RuleId.TOO_DEEP,
                                alias.written().name().span(),
                                "aliases of aliases go more than " + limits.depth() + " levels deep");
            }
        });
    }

    private static void collect(Type type, Types types, Set<TypeName> into) {
        if (type instanceof NamedType named) {
            if (types.declaration(named) instanceof AliasType) {
                into.add(named.name());
            }
        } else if (type instanceof ListType list) {
            collect(list.element(), types, into);
        } else if (type instanceof SetType set) {
            collect(set.element(), types, into);
        } else if (type instanceof MapType map) {
            collect(map.key(), types, into);
            collect(map.value(), types, into);
        } else if (type instanceof OptionalType optional) {
            collect(optional.type(), types, into);
        }
    }
}
