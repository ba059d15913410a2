package io.commlib.idl.resolve;

import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;

/** Types as people write them. */
public final class TypeLabels {

    private TypeLabels() {}

    /**
     * A type as text.
     *
     * @param type any type
     * @return such as {@code list<Pose?, ..8>}; declared types without their namespace
     */
    public static String of(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return primitive.keyword();
        } else if (type instanceof ListType list) {
            String size = list.maxSize() == Integer.MAX_VALUE
                    ? ""
                    : list.minSize() == list.maxSize() ? ", " + list.maxSize() : ", .." + list.maxSize();
            return "list<" + of(list.element()) + size + ">";
        } else if (type instanceof SetType set) {
            return "set<" + of(set.element()) + ">";
        } else if (type instanceof MapType map) {
            return "map<" + of(map.key()) + ", " + of(map.value()) + ">";
        } else if (type instanceof OptionalType optional) {
            return of(optional.type()) + "?";
        }
        return ((NamedType) type).name().name();
    }
}
