package io.commlib.codegen.type;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;

/** How values of the types of the language are read and written in Java: expressions for their codecs. */
public final class TypeCodecs {

    private final JavaTypes types;

    /**
     * For one model.
     *
     * @param types of the model
     */
    public TypeCodecs(JavaTypes types) {
        this.types = types;
    }

    /**
     * An expression for the codec of a type.
     *
     * @param type in the language
     * @return the expression
     */
    public Fragment of(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return Fragment.of("$.$", Library.CODECS, primitive.name());
        } else if (type instanceof OptionalType optional) {
            return Fragment.of("$.optional($)", Library.CODECS, of(optional.type()));
        } else if (type instanceof ListType list) {
            return Fragment.of("$.list($)", Library.CODECS, of(list.element()));
        } else if (type instanceof SetType set) {
            return Fragment.of("$.set($)", Library.CODECS, of(set.element()));
        } else if (type instanceof MapType map) {
            return Fragment.of("$.map($, $)", Library.CODECS, key(map.key()), of(map.value()));
        }
        return Fragment.of("$.CODEC", types.className((NamedType) type));
    }

    /**
     * An expression for the codec of a map's keys.
     *
     * @param type of the keys
     * @return the expression
     */
    public Fragment key(Type type) {
        if (type instanceof NamedType named) {
            Declaration declaration = types.declaration(named);
            ClassName name = types.className(named);
            if (declaration instanceof AliasType alias) {
                return Fragment.of("$.of($, $::new, $::value)", Library.KEYS, key(alias.type()), name, name);
            } else if (declaration instanceof EnumType) {
                return Fragment.of("$.CODEC", name);
            }
        } else if (type instanceof PrimitiveType primitive) {
            return Fragment.of("$.$", Library.KEYS, primitive.name());
        }
        throw new IllegalArgumentException("no type of a key: " + type);
    }

    /**
     * An expression that reads a value that is there.
     *
     * @param type in the language, not optional
     * @param in the variable that holds the reader
     * @return the expression
     */
    public Fragment read(Type type, String in) {
        Type element = JavaTypes.elementOf(type);
        return element == null ? readScalar(type, in) : readContainer(type, in, of(element));
    }

    /**
     * An expression that reads a container that is there.
     *
     * @param type in the language, not optional
     * @param in the variable that holds the reader
     * @param element an expression for the codec of what it holds
     * @return the expression
     */
    public Fragment readContainer(Type type, String in, Fragment element) {
        if (type instanceof MapType map) {
            return Fragment.of("$.map($, $)", in, key(map.key()), element);
        }
        return Fragment.of("$.$($)", in, type instanceof ListType ? "list" : "set", element);
    }

    private Fragment readScalar(Type type, String in) {
        return types.isPrimitive(type)
                ? Fragment.of("$.$()", in, ((PrimitiveType) type).keyword())
                : Fragment.of("$.read($)", of(type), in);
    }

    /**
     * Whether a codec can be named without making one.
     *
     * @param type of a value in a container
     * @return true for all but containers in containers and optional elements
     */
    public static boolean isConstant(Type type) {
        return type instanceof NamedType || type instanceof PrimitiveType;
    }
}
