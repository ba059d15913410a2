package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.Type;
import io.commlib.idl.resolve.IntegerRanges;
import io.commlib.idl.resolve.TypeLabels;
import io.commlib.idl.resolve.Types;
import io.commlib.idl.syntax.TypeSyntax;

/** The keys of maps are keys of JSON objects: their type has to be one whose values are texts. */
final class MapKeys implements TypeRule {

    @Override
    public void check(TypeSyntax written, Type type, Types types, Diagnostics out) {
        if (written instanceof TypeSyntax.MapOf syntax && type instanceof MapType map) {
            Type key = types.underlying(map.key());
            if (!Types.isUnknown(key) && !isKey(key, types)) {
                out.report(
                        RuleId.MAP_KEY,
                        syntax.key().span(),
                        TypeLabels.of(map.key()) + " cannot be the key of a map",
                        "a key is a string, integer, bool, uuid, timestamp or enum, or an alias of one");
            }
        }
    }

    private static boolean isKey(Type key, Types types) {
        return IntegerRanges.isInteger(key)
                || key == PrimitiveType.STRING
                || key == PrimitiveType.BOOL
                || key == PrimitiveType.UUID
                || key == PrimitiveType.TIMESTAMP
                || types.declaration(key) instanceof EnumType;
    }
}
