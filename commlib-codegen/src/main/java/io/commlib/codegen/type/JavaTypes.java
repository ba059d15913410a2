package io.commlib.codegen.type;

import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.TypeRef;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import org.jspecify.annotations.Nullable;

/** What the types of the language are in Java. */
public final class JavaTypes {

    private final Model model;
    private final JavaNames names;

    /**
     * For one model.
     *
     * @param model the model
     * @param names of its types
     */
    public JavaTypes(Model model, JavaNames names) {
        this.model = model;
        this.names = names;
    }

    /**
     * The names of the model's types.
     *
     * @return the names
     */
    public JavaNames names() {
        return names;
    }

    /**
     * The declaration of a named type.
     *
     * @param type of the model
     * @return its declaration
     */
    public Declaration declaration(NamedType type) {
        return model.declaration(type.name());
    }

    /**
     * The class of a named type.
     *
     * @param type of the model
     * @return its class
     */
    public ClassName className(NamedType type) {
        return names.of(type.name());
    }

    /**
     * The type of a field, argument or variable.
     *
     * @param type in the language
     * @return in Java, marked nullable when it is optional
     */
    public TypeRef ref(Type type) {
        return type instanceof PrimitiveType primitive ? Scalar.of(primitive).type() : boxed(type);
    }

    /**
     * The type of what is in a container.
     *
     * @param type in the language
     * @return in Java, a reference, marked nullable when it is optional
     */
    public TypeRef boxed(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return Scalar.of(primitive).boxed();
        } else if (type instanceof OptionalType optional) {
            return boxed(optional.type()).orNull();
        } else if (type instanceof ListType list) {
            return TypeRef.of(Library.LIST, boxed(list.element()));
        } else if (type instanceof SetType set) {
            return TypeRef.of(Library.SET, boxed(set.element()));
        } else if (type instanceof MapType map) {
            return TypeRef.of(Library.MAP, boxed(map.key()), boxed(map.value()));
        }
        return TypeRef.of(className((NamedType) type));
    }

    /**
     * Whether a field's value is no reference.
     *
     * @param type of the field
     * @return true for numbers and bool that are always there
     */
    public boolean isPrimitive(Type type) {
        return type instanceof PrimitiveType primitive && Scalar.of(primitive).isPrimitive();
    }

    /**
     * Whether a field's constructor has to copy it.
     *
     * @param type of the field
     * @return true for collections
     */
    public boolean isContainer(Type type) {
        return elementOf(type) != null;
    }

    /**
     * What an uninitialised variable holds.
     *
     * @param type of a field whose value is no reference
     * @return {@code false} or zero
     */
    public String zero(Type type) {
        return type == PrimitiveType.BOOL ? "false" : "0";
    }

    /**
     * Whether {@code null} is a value.
     *
     * @param type of a field
     * @return true for {@code any} and its aliases
     */
    public boolean takesNull(Type type) {
        return type == PrimitiveType.ANY
                || (type instanceof NamedType named
                        && declaration(named) instanceof AliasType alias
                        && takesNull(alias.type()));
    }

    /**
     * The type of what a container holds.
     *
     * @param type any type
     * @return of its elements or values, or null when it is no container
     */
    public static @Nullable Type elementOf(Type type) {
        Type bare = bare(type);
        if (bare instanceof ListType list) {
            return list.element();
        } else if (bare instanceof SetType set) {
            return set.element();
        }
        return bare instanceof MapType map ? map.value() : null;
    }

    /**
     * The type without {@code ?}.
     *
     * @param type any type
     * @return what may be absent
     */
    public static Type bare(Type type) {
        return type instanceof OptionalType optional ? optional.type() : type;
    }

    /**
     * How the runtime copies what can be modified.
     *
     * @param type of a field
     * @return the name of a method, or empty when there is nothing to copy
     */
    public String copy(Type type) {
        Type bare = bare(type);
        if (elementOf(bare) == null) {
            return "";
        }
        String method = bare instanceof ListType ? "list" : bare instanceof SetType ? "set" : "map";
        return bare == type ? method : method + "OrNull";
    }
}
