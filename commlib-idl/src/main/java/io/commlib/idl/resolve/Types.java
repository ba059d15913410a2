package io.commlib.idl.resolve;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declarations that types name, while they are checked. */
public final class Types {

    /** Stands for a type that is not known; whatever is wrong with it has been reported. */
    public static final NamedType UNKNOWN = new NamedType(new TypeName("", "?"));

    /**
     * Whether a type is not known.
     *
     * @param type any type
     * @return true for {@link #UNKNOWN}
     */
    public static boolean isUnknown(Type type) {
        return type instanceof NamedType named && named.name().equals(UNKNOWN.name());
    }

    private final Map<TypeName, Declaration> declarations = new HashMap<>();

    void put(Declaration declaration) {
        declarations.put(declaration.name(), declaration);
    }

    /** Makes a declaration unknown, because nothing more can be said of it. */
    void remove(TypeName name) {
        declarations.remove(name);
    }

    /**
     * The declaration of a named type.
     *
     * @param type any type
     * @return null when it is not a named one, or not known
     */
    public @Nullable Declaration declaration(Type type) {
        return type instanceof NamedType named ? declarations.get(named.name()) : null;
    }

    /**
     * What a type is behind {@code ?} and aliases.
     *
     * @param type any type
     * @return neither an optional one nor an alias; {@link #UNKNOWN} when it is not known
     */
    public Type underlying(Type type) {
        Type at = type;
        while (true) {
            if (at instanceof OptionalType optional) {
                at = optional.type();
            } else if (at instanceof NamedType named) {
                Declaration declaration = declarations.get(named.name());
                if (!(declaration instanceof AliasType alias)) {
                    return declaration == null ? UNKNOWN : at;
                }
                at = alias.type();
            } else {
                return at;
            }
        }
    }
}
