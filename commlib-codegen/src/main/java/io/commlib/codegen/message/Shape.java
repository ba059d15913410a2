package io.commlib.codegen.message;

import io.commlib.codegen.naming.Names;
import io.commlib.codegen.naming.NestedNames;
import io.commlib.codegen.naming.Spelled;
import io.commlib.codegen.naming.Spelling;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.idl.model.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * The class of a message or error.
 *
 * @param name of the class
 * @param properties its fields, in the order of the file
 * @param nested the names of the classes nested in it
 */
record Shape(ClassName name, List<Property> properties, NestedNames nested) {

    static Shape of(ClassName name, List<Field> fields, Spelled memberNames, FileScope scope) {
        Names constants = Names.ofMembers(scope::meansClass);
        List<Property> properties = new ArrayList<>(fields.size());
        for (Field field : fields) {
            String member = memberNames.of(field.name());
            properties.add(new Property(field, member, constants.claim(Spelling.constantName(member))));
        }
        return new Shape(name, properties, NestedNames.of(name));
    }

    /** Its own name, as messages for people have it. */
    String subject() {
        return name.name();
    }

    /** Returns an instance made of variables named like the fields. */
    void writeNew(JavaWriter out) {
        out.add("return new $", name.simpleName());
        List<Object> arguments = new ArrayList<>(properties.size());
        properties.forEach(property -> arguments.add(property.name()));
        out.addList(arguments);
        out.add(";\n");
    }

    /** Its fields as the parameters of a constructor. */
    List<Fragment> parameters(JavaTypes types) {
        return properties.stream()
                .map(property -> Fragment.of("$ $", types.ref(property.type()), property.name()))
                .toList();
    }

    void writeCodecConstant(JavaWriter out) {
        out.blank();
        new Javadoc("Reads and writes it.").write(out);
        out.add("public static final $<$> CODEC = new $();\n", Library.CODEC, name.simpleName(), nested.codec());
    }

    void writeBuilderMethods(JavaWriter out) {
        out.blank();
        new Javadoc("{@return a builder that holds the defaults}").write(out);
        out.open("public static $ builder() {", nested.builder())
                .add("return new $();\n", nested.builder())
                .close("}")
                .blank();
        new Javadoc("{@return a builder that holds what this one does}").write(out);
        out.open("public $ toBuilder() {", nested.builder())
                .add("return new $()", nested.builder())
                .indent(2);
        properties.forEach(property -> out.add("\n.$($)", property.name(), property.name()));
        out.add(";\n").indent(-2).close("}");
    }

    /** The fields and their values, a line each, to go on with a string; of sensitive ones only that they are there. */
    void writeValues(JavaWriter out) {
        String separator = "";
        for (Property property : properties) {
            if (property.field().sensitive()) {
                out.add("\n+ $", StringLiteral.of(separator + property.name() + "=***"));
            } else {
                out.add("\n+ $ + $", StringLiteral.of(separator + property.name() + "="), property.name());
            }
            separator = ", ";
        }
    }

    /** Names for the variables of a method in which the fields are variables too. */
    Names variables() {
        Names names = Names.ofMembers(name -> false);
        properties.forEach(property -> names.claim(property.name()));
        return names;
    }

    /** Names for more constants beside those of the fields. */
    Names constants() {
        Names names = Names.ofMembers(name -> false);
        properties.forEach(property -> names.claim(property.constant()));
        return names;
    }
}
