package io.commlib.codegen.type;

import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.TypeRef;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import org.jspecify.annotations.Nullable;

/** What the types of the language are in Java, and how they are read, written and checked there. */
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
     * An expression for the codec of a type.
     *
     * @param type in the language
     * @return the expression
     */
    public Fragment codec(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return Fragment.of("$.$", Library.CODECS, primitive.name());
        } else if (type instanceof OptionalType optional) {
            return Fragment.of("$.optional($)", Library.CODECS, codec(optional.type()));
        } else if (type instanceof ListType list) {
            return Fragment.of("$.list($)", Library.CODECS, codec(list.element()));
        } else if (type instanceof SetType set) {
            return Fragment.of("$.set($)", Library.CODECS, codec(set.element()));
        } else if (type instanceof MapType map) {
            return Fragment.of("$.map($, $)", Library.CODECS, key(map.key()), codec(map.value()));
        }
        return Fragment.of("$.CODEC", className((NamedType) type));
    }

    /**
     * An expression that reads a value that is there.
     *
     * @param type in the language, not optional
     * @param in the variable that holds the reader
     * @return the expression
     */
    public Fragment read(Type type, String in) {
        Type element = elementOf(type);
        return element == null ? readScalar(type, in) : readContainer(type, in, codec(element));
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
        return isPrimitive(type)
                ? Fragment.of("$.$()", in, ((PrimitiveType) type).keyword())
                : Fragment.of("$.read($)", codec(type), in);
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

    /**
     * An expression for the codec of a map's keys.
     *
     * @param type of the keys
     * @return the expression
     */
    public Fragment key(Type type) {
        if (type instanceof NamedType named) {
            Declaration declaration = declaration(named);
            ClassName name = className(named);
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
     * An expression for the check of what is in a container.
     *
     * @param type of the element, key or value
     * @return the expression
     */
    public Fragment element(Type type) {
        if (type instanceof PrimitiveType primitive && Scalar.of(primitive).isNarrow()) {
            return Fragment.of("$.$", Library.ELEMENT, primitive.name());
        } else if (type instanceof OptionalType optional) {
            return isPlain(optional.type())
                    ? Fragment.of("$.OPTIONAL", Library.ELEMENT)
                    : Fragment.of("$.optional($)", Library.ELEMENT, element(optional.type()));
        } else if (type instanceof ListType list) {
            return list.minSize() == 0 && list.maxSize() == Integer.MAX_VALUE
                    ? Fragment.of("$.all($)", Library.ELEMENT, element(list.element()))
                    : Fragment.of(
                            "$.all($, $, $)", Library.ELEMENT, element(list.element()), list.minSize(), list.maxSize());
        } else if (type instanceof SetType set) {
            return Fragment.of("$.all($)", Library.ELEMENT, element(set.element()));
        } else if (type instanceof MapType map) {
            return Fragment.of("$.entries($, $)", Library.ELEMENT, element(map.key()), element(map.value()));
        }
        return Fragment.of("$.PRESENT", Library.ELEMENT);
    }

    /**
     * Whether all there is to check of a value in a container is that it is there.
     *
     * @param type of the value
     * @return true if {@code element} says no more
     */
    private boolean isPlain(Type type) {
        return type instanceof NamedType
                || (type instanceof PrimitiveType primitive
                        && !Scalar.of(primitive).isNarrow());
    }

    /**
     * Whether all there is to check of what a container holds is that it is there.
     *
     * @param type of the container
     * @return true if it must hold no null, and may hold anything else
     */
    public boolean isFilled(Type type) {
        Type bare = bare(type);
        Type element = elementOf(bare);
        return element != null && isPlain(element) && !(bare instanceof MapType map && !isPlain(map.key()));
    }

    /**
     * Whether there is nothing to check of what a container holds.
     *
     * @param type of the container
     * @return true if it may hold null, and anything else
     */
    public boolean isFree(Type type) {
        Type bare = bare(type);
        return !(bare instanceof MapType) && elementOf(bare) instanceof OptionalType element && isPlain(element.type());
    }

    /**
     * Whether a codec can be named without making one.
     *
     * @param type of a value in a container
     * @return true for all but containers in containers and optional elements
     */
    public boolean hasCodecConstant(Type type) {
        return type instanceof NamedType || type instanceof PrimitiveType;
    }
}
