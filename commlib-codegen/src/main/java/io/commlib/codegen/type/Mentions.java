package io.commlib.codegen.type;

import io.commlib.idl.model.Action;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.Payload;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Topic;
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
     * Whether anything that was collected is deprecated, or has a part that is.
     *
     * @return true if a warning has to be expected
     */
    public boolean mentionsDeprecated() {
        return names.stream().map(NamedType::new).map(types::declaration).anyMatch(Mentions::isDeprecated);
    }

    private static boolean isDeprecated(Declaration declaration) {
        if (declaration.deprecated() != null) {
            return true;
        } else if (declaration instanceof MessageType message) {
            return message.fields().stream().anyMatch(field -> field.deprecated() != null);
        } else if (declaration instanceof EnumType type) {
            return type.values().stream().anyMatch(value -> value.deprecated() != null);
        }
        return declaration instanceof UnionType union
                && union.variants().stream().anyMatch(variant -> variant.deprecated() != null);
    }

    /**
     * Adds what the stubs of an endpoint mention: what it carries, and the fields of that.
     *
     * @param endpoint of an interface
     * @return this
     */
    public Mentions addAllOf(Endpoint endpoint) {
        if (endpoint instanceof Rpc rpc) {
            names.addAll(rpc.errors());
            add(rpc.request()).add(rpc.response());
        } else if (endpoint instanceof Topic topic) {
            add(topic.message());
        } else if (endpoint instanceof Action action) {
            add(action.goal()).add(action.result()).add(action.feedback());
        } else if (endpoint instanceof Event event) {
            add(event.payload());
        }
        return this;
    }

    private Mentions add(Payload payload) {
        names.add(payload.message());
        return payload.inline() ? addAllOf(types.declaration(new NamedType(payload.message()))) : this;
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
