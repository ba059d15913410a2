package io.commlib.codegen.message;

import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Scalar;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;

/** What there is to check of what is in containers. */
final class ElementChecks {

    private ElementChecks() {}

    /**
     * An expression for the check of what is in a container.
     *
     * @param type of the element, key or value
     * @return the expression
     */
    static Fragment of(Type type) {
        if (type instanceof PrimitiveType primitive && Scalar.of(primitive).isNarrow()) {
            return Fragment.of("$.$", Library.ELEMENT, primitive.name());
        } else if (type instanceof OptionalType optional) {
            return isPlain(optional.type())
                    ? Fragment.of("$.OPTIONAL", Library.ELEMENT)
                    : Fragment.of("$.optional($)", Library.ELEMENT, of(optional.type()));
        } else if (type instanceof ListType list) {
            return list.minSize() == 0 && list.maxSize() == Integer.MAX_VALUE
                    ? Fragment.of("$.all($)", Library.ELEMENT, of(list.element()))
                    : Fragment.of(
                            "$.all($, $, $)", Library.ELEMENT, of(list.element()), list.minSize(), list.maxSize());
        } else if (type instanceof SetType set) {
            return Fragment.of("$.all($)", Library.ELEMENT, of(set.element()));
        } else if (type instanceof MapType map) {
            return Fragment.of("$.entries($, $)", Library.ELEMENT, of(map.key()), of(map.value()));
        }
        return Fragment.of("$.PRESENT", Library.ELEMENT);
    }

    /**
     * Whether all there is to check of what a container holds is that it is there.
     *
     * @param type of the container
     * @return true if it must hold no null, and may hold anything else
     */
    static boolean isFilled(Type type) {
        Type bare = JavaTypes.bare(type);
        Type element = JavaTypes.elementOf(bare);
        return element != null && isPlain(element) && !(bare instanceof MapType map && !isPlain(map.key()));
    }

    /**
     * Whether there is nothing to check of what a container holds.
     *
     * @param type of the container
     * @return true if it may hold null, and anything else
     */
    static boolean isFree(Type type) {
        Type bare = JavaTypes.bare(type);
        return !(bare instanceof MapType)
                && JavaTypes.elementOf(bare) instanceof OptionalType element
                && isPlain(element.type());
    }

    /**
     * Whether all there is to check of a value in a container is that it is there.
     *
     * @param type of the value
     * @return true if {@link #of} says no more
     */
    private static boolean isPlain(Type type) {
        return type instanceof NamedType
                || (type instanceof PrimitiveType primitive
                        && !Scalar.of(primitive).isNarrow());
    }
}
