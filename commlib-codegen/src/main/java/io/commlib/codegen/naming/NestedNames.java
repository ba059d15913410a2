package io.commlib.codegen.naming;

import io.commlib.codegen.source.ClassName;
import java.util.List;
import java.util.Set;

/**
 * The classes nested in a generated type. They differ from those around them and from each other.
 *
 * @param builder builds a message or error
 * @param codec reads and writes the type
 * @param defaults holds defaults that are not cheap to make
 * @param checks holds what constraints need
 * @param elements holds the codecs of containers in containers
 * @param known the Java enum of an enum's values
 */
public record NestedNames(String builder, String codec, String defaults, String checks, String elements, String known) {

    /**
     * For a type.
     *
     * @param type the type's class
     * @return the names of what is nested in it
     */
    public static NestedNames of(ClassName type) {
        Names names = Names.ofClasses(Set.of(type.name().split("\\.", -1)));
        return new NestedNames(
                names.claim("Builder"),
                names.claim("MessageCodec"),
                names.claim("Defaults"),
                names.claim("Checks"),
                names.claim("Elements"),
                names.claim("Known"));
    }

    /**
     * All of them.
     *
     * @return the simple names
     */
    public List<String> all() {
        return List.of(builder, codec, defaults, checks, elements, known);
    }
}
