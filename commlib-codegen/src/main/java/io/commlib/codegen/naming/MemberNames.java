package io.commlib.codegen.naming;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.UnionType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The names of fields, constants, values and variants in Java, by their names in the interface file. */
public final class MemberNames {

    private MemberNames() {}

    /**
     * The components of a record, which are also its accessors and its builder's setters.
     *
     * @param fields of a message
     * @param scope of the record's file
     * @return the components' names
     */
    public static Spelled ofMessage(List<Field> fields, FileScope scope) {
        return members(fields, name -> Reserved.forField(name) || scope.roots().contains(name));
    }

    /**
     * The fields of an exception, which are also its accessors.
     *
     * @param fields of an error
     * @param scope of the exception's file
     * @return the fields' names
     */
    public static Spelled ofError(List<Field> fields, FileScope scope) {
        return members(
                fields, name -> Reserved.forErrorField(name) || scope.roots().contains(name));
    }

    /**
     * The constants of a message.
     *
     * @param constants of the message
     * @param components the names of its components
     * @param scope of the record's file
     * @return the constants' names
     */
    public static Spelled ofConstants(List<Constant> constants, Collection<String> components, FileScope scope) {
        Names names = Names.ofMembers(name -> Reserved.CONSTANTS.contains(name)
                || components.contains(name)
                || scope.roots().contains(name)
                || scope.meansClass(name));
        Spelled spelled = new Spelled();
        constants.forEach(constant -> spelled.put(constant.name(), names.claim(Spelling.identifier(constant.name()))));
        return spelled;
    }

    /**
     * The constants of an enum.
     *
     * @param type the enum
     * @param scope of its file
     * @return the constants' names
     */
    public static Spelled ofValues(EnumType type, FileScope scope) {
        Names names = Names.ofMembers(
                name -> Reserved.CONSTANTS.contains(name) || scope.roots().contains(name) || scope.meansClass(name));
        Spelled spelled = new Spelled();
        type.values().forEach(value -> spelled.put(value.name(), names.claim(Spelling.identifier(value.name()))));
        return spelled;
    }

    /**
     * The factories of a union.
     *
     * @param type the union
     * @return the methods' names
     */
    public static Spelled ofFactories(UnionType type) {
        Names names = Names.ofMembers(Reserved::forFactory);
        Spelled spelled = new Spelled();
        type.variants()
                .forEach(variant -> spelled.put(variant.name(), names.claim(Spelling.memberName(variant.name()))));
        return spelled;
    }

    /**
     * The records of a union's variants.
     *
     * @param type the union
     * @param union its class
     * @return the records' simple names; that of unknown variants by the empty name
     */
    public static Spelled ofVariants(UnionType type, ClassName union) {
        Names names = Names.ofClasses(Set.of(union.simpleName()));
        Spelled spelled = new Spelled();
        spelled.put("", names.claim("Unknown"));
        for (UnionType.Variant variant : type.variants()) {
            spelled.put(variant.name(), names.claim("Of" + Spelling.className(variant.name())));
        }
        return spelled;
    }

    private static Spelled members(List<Field> fields, Predicate<String> reserved) {
        Names names = Names.ofMembers(reserved);
        Spelled spelled = new Spelled();
        fields.forEach(field -> spelled.put(field.name(), names.claim(Spelling.memberName(field.name()))));
        return spelled;
    }
}
