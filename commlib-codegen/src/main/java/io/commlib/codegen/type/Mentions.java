package io.commlib.codegen.type;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.model.UnionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the declared types that a generated file mentions. */
public final class Mentions {

    private final JavaTypes types;
    private final Set<TypeName> names = new LinkedHashSet<>();

    /**
     * None so far.
     *
     * @param types of the model
     */
    public Mentions(JavaTypes types) {
        this.types = types;
    }

    /**
     * What was collected.
     *
     * @return the names in the order in which they were met
     */
    public Set<TypeName> names() {
        return names;
    }

    /**
     * Adds a type itself.
     *
     * @param name of the type
     * @return this
     */
    public Mentions add(TypeName name) {
        names.add(name);
        return this;
    }

    /**
     * Adds what the file of a declared type mentions.
     *
     * @param declaration the declared type
     * @return this
     */
    public Mentions addAllOf(Declaration declaration) {
        if (declaration instanceof MessageType message) {
            addFields(message.fields());
            for (Constant constant : message.constants()) {
                add(constant.type(), constant.value());
            }
        } else if (declaration instanceof ErrorType error) {
            addFields(error.fields());
        } else if (declaration instanceof UnionType union) {
            union.variants().forEach(variant -> add(variant.type(), null));
        } else if (declaration instanceof AliasType alias) {
            add(alias.type(), null);
        }
        return this;
    }

    /**
     * Adds the types of fields, and what their defaults need.
     *
     * @param fields of a message or error
     * @return this
     */
    public Mentions addFields(List<Field> fields) {
        fields.forEach(field -> add(field.type(), field.defaultValue()));
        return this;
    }

    private void add(Type type, @Nullable Literal value) {
        if (type instanceof NamedType named) {
            names.add(named.name());
            if (value != null) {
                addValue(types.declaration(named), value);
            } else if (types.declaration(named) instanceof AliasType alias) {
                addKeyOf(alias);
            }
        } else if (type instanceof OptionalType optional) {
            add(optional.type(), value);
        } else if (type instanceof ListType list) {
            addElements(list.element(), value);
        } else if (type instanceof SetType set) {
            addElements(set.element(), value);
        } else if (type instanceof MapType map) {
            add(map.key(), null);
            add(map.value(), null);
            if (value instanceof Literal.OfMap of) {
                of.entries().forEach(entry -> add(map.key(), entry.getKey()));
                of.entries().forEach(entry -> add(map.value(), entry.getValue()));
            }
        }
    }

    /** The codec of a key goes through all that an alias of an alias stands for. */
    private void addKeyOf(AliasType alias) {
        if (alias.type() instanceof NamedType named && names.add(named.name())) {
            add(named, null);
        }
    }

    private void addElements(Type element, @Nullable Literal value) {
        add(element, null);
        if (value instanceof Literal.OfList list) {
            list.elements().forEach(each -> add(element, each));
        }
    }

    private void addValue(Declaration declaration, Literal value) {
        if (declaration instanceof AliasType alias) {
            add(alias.type(), value);
        } else if (declaration instanceof MessageType message && value instanceof Literal.OfMessage of) {
            for (Field field : message.fields()) {
                Literal given = of.fields().get(field.name());
                if (given != null) {
                    add(field.type(), given);
                }
            }
        } else if (declaration instanceof UnionType union && value instanceof Literal.OfUnion of) {
            union.variants().stream()
                    .filter(variant -> variant.name().equals(of.variant()))
                    .forEach(variant -> add(variant.type(), of.value()));
        }
    }
}
