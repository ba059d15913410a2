package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.PayloadSyntax;
import io.commlib.idl.syntax.TypeSyntax;
import io.commlib.idl.syntax.TypeSyntax.Named;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the types of one file. What cannot be resolved is reported, and becomes {@link Types#UNKNOWN}. */
final class TypeResolver {

    private static final Map<String, PrimitiveType> PRIMITIVES = new HashMap<>();

    static {
        for (PrimitiveType type : PrimitiveType.values()) {
            PRIMITIVES.put(type.keyword(), type);
        }
    }

    private final Scope scope;

    TypeResolver(Scope scope) {
        this.scope = scope;
    }

    /**
     * Resolves a type.
     *
     * @param written null when it could not be read
     * @param deprecated whether what has that type is deprecated itself, and so may use what is
     */
    Type resolve(@Nullable TypeSyntax written, boolean deprecated) {
        if (written == null) {
            return Types.UNKNOWN;
        } else if (written instanceof TypeSyntax.Optional optional) {
            return new OptionalType(resolve(optional.type(), deprecated));
        } else if (written instanceof TypeSyntax.ListOf list) {
            return new ListType(resolve(list.element(), deprecated), list.minSize(), list.maxSize());
        } else if (written instanceof TypeSyntax.SetOf set) {
            return new SetType(resolve(set.element(), deprecated));
        } else if (written instanceof TypeSyntax.MapOf map) {
            return new MapType(resolve(map.key(), deprecated), resolve(map.value(), deprecated));
        }
        return named((Named) written, deprecated);
    }

    private Type named(Named written, boolean deprecated) {
        if (written.qualifier() == null) {
            PrimitiveType primitive = PRIMITIVES.get(written.name().text());
            if (primitive != null) {
                return primitive;
            }
        }
        Symbol symbol = scope.find(written, RuleId.UNKNOWN_TYPE);
        if (symbol == null) {
            return Types.UNKNOWN;
        }
        if (symbol.syntax() instanceof DeclarationSyntax.ErrorOf) {
            refuse(written, symbol, "a type", "errors are named in the 'errors' of rpcs");
            return Types.UNKNOWN;
        }
        warnOfDeprecated(written, symbol, deprecated);
        return new NamedType(symbol.name());
    }

    /** The message that an endpoint carries; unknown when it cannot be told. */
    TypeName message(PayloadSyntax payload, SymbolTable symbols, boolean deprecated) {
        if (payload instanceof PayloadSyntax.Inline inline) {
            Symbol symbol = symbols.find(scope.file(), inline.message().name().text());
            return symbol == null ? Types.UNKNOWN.name() : symbol.name();
        }
        if (!(payload instanceof PayloadSyntax.Reference reference)) {
            return Types.UNKNOWN.name();
        }
        Named written = reference.type();
        if (written.qualifier() == null && PRIMITIVES.containsKey(written.name().text())) {
            scope.file()
                    .out()
                    .report(
                            RuleId.NOT_A_TYPE,
                            written.span(),
                            "'" + written.text() + "' is no message",
                            "name a message that has a field of that type");
            return Types.UNKNOWN.name();
        }
        Symbol symbol = scope.find(written, RuleId.UNKNOWN_TYPE);
        if (symbol == null) {
            return Types.UNKNOWN.name();
        }
        if (!(symbol.syntax() instanceof DeclarationSyntax.Message)) {
            refuse(written, symbol, "a message", null);
            return Types.UNKNOWN.name();
        }
        warnOfDeprecated(written, symbol, deprecated);
        return symbol.name();
    }

    /** An error that an rpc may answer with; null when it cannot be told. */
    @Nullable
    TypeName error(Named written, boolean deprecated) {
        Symbol symbol = scope.find(written, RuleId.UNKNOWN_ERROR);
        if (symbol == null) {
            return null;
        }
        if (!(symbol.syntax() instanceof DeclarationSyntax.ErrorOf)) {
            refuse(written, symbol, "an error", "declare it under 'errors:'");
            return null;
        }
        warnOfDeprecated(written, symbol, deprecated);
        return symbol.name();
    }

    private void refuse(Named written, Symbol symbol, String expected, @Nullable String help) {
        scope.file()
                .out()
                .report(
                        RuleId.NOT_A_TYPE,
                        written.span(),
                        "'" + written.text() + "' is " + symbol.kind() + ", and cannot stand for " + expected,
                        help);
    }

    private void warnOfDeprecated(Named written, Symbol symbol, boolean deprecated) {
        String instead = symbol.syntax().notes().deprecated();
        if (instead != null && !deprecated) {
            scope.file()
                    .out()
                    .report(RuleId.DEPRECATED_USE, written.span(), "'" + written.text() + "' is deprecated", instead);
        }
    }
}
