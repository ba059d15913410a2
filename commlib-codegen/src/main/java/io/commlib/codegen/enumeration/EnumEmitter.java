package io.commlib.codegen.enumeration;

import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.naming.Names;
import io.commlib.codegen.naming.NestedNames;
import io.commlib.codegen.naming.Spelled;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.idl.model.EnumType;
import java.util.List;

/** An enum as a class with a constant for each value, which can also hold values that are not known here. */
public final class EnumEmitter {

    private final EnumType type;
    private final String self;
    private final String known;
    private final Spelled values;
    private final String unknown;

    /**
     * For one enum.
     *
     * @param type the enum
     * @param name of its class
     * @param scope of the file that it goes to
     */
    public EnumEmitter(EnumType type, ClassName name, FileScope scope) {
        this.type = type;
        this.self = name.simpleName();
        this.known = NestedNames.of(name).known();
        this.values = MemberNames.ofValues(type, scope);
        this.unknown = Names.ofMembers(values.all()::contains).claim("UNKNOWN");
    }

    /**
     * Writes the class with the Java enum nested in it.
     *
     * @param out where to
     * @param annotations of the class, besides {@code @Deprecated}
     */
    public void write(JavaWriter out, Fragment annotations) {
        Javadoc.of(type.description(), "The enum {@code " + type.name() + "}.")
                .deprecated(type.deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(type.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ extends $<$.$> {", self, Library.OPEN_ENUM, self, known);
        type.values().forEach(value -> writeConstant(out, value));
        writeCodec(out);
        out.blank()
                .open("private $($ name, int number, $ known) {", self, Library.STRING, known)
                .add("super(name, number, known);\n")
                .close("}");
        writeFactories(out);
        writeKnown(out);
        out.close("}");
    }

    private void writeConstant(JavaWriter out, EnumType.Value value) {
        String name = values.of(value.name());
        out.blank();
        Javadoc.of(value.description(), "{@code " + value.name() + "}, number " + value.number() + ".")
                .deprecated(value.deprecated())
                .write(out);
        out.addIf(value.deprecated() != null, "@$\n", Library.DEPRECATED)
                .addAssignment(
                        Fragment.of("public static final $ $", self, name),
                        Fragment.of(
                                "new $($, $, $.$)", self, StringLiteral.of(value.name()), value.number(), known, name));
    }

    private void writeCodec(JavaWriter out) {
        out.blank();
        new Javadoc("Reads and writes it, as the key of a map, too.").write(out);
        List<String> constants = List.copyOf(values.all());
        out.add("public static final $<$> CODEC = new $<>(\n", Library.ENUM_CODEC, self, Library.ENUM_CODEC)
                .indent(2)
                .add("(name, number) -> new $(name, number, $.$),\n$.of", self, known, unknown, Library.LIST)
                .addList(constants)
                .add(");\n")
                .indent(-2);
    }

    private void writeFactories(JavaWriter out) {
        out.blank();
        new Javadoc("{@return a value by its name, known here or not}")
                .tag("@param name as on the wire")
                .write(out);
        out.open("public static $ of($ name) {", self, Library.STRING)
                .add("return CODEC.of(name);\n")
                .close("}")
                .blank();
        new Javadoc("{@return a value by its number, known here or not}")
                .tag("@param number as on the wire")
                .write(out);
        out.open("public static $ of(int number) {", self)
                .add("return CODEC.of(number);\n")
                .close("}")
                .blank();
        new Javadoc("{@return the values that are known here, in the order of the interface file}").write(out);
        out.open("public static $<$> values() {", Library.LIST, self)
                .add("return CODEC.values();\n")
                .close("}");
    }

    private void writeKnown(JavaWriter out) {
        out.blank();
        new Javadoc("The values that are known here, to switch over.").write(out);
        out.open("public enum $ {", known);
        for (EnumType.Value value : type.values()) {
            String name = values.of(value.name());
            new Javadoc("{@link " + self + "#" + name + "}.")
                    .deprecated(value.deprecated())
                    .write(out);
            out.addIf(value.deprecated() != null, "@$\n", Library.DEPRECATED).add("$,\n", name);
        }
        new Javadoc("A value that is not known here.").write(out);
        out.add("$\n", unknown).close("}");
    }
}
