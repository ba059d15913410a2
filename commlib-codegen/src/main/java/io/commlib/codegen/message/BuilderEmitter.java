package io.commlib.codegen.message;

import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.TypeRef;
import io.commlib.codegen.type.JavaTypes;
import java.util.List;

/** The builder of a message or error. */
final class BuilderEmitter {

    private final Shape shape;
    private final JavaTypes types;
    private final DefaultsEmitter defaults;

    BuilderEmitter(Shape shape, JavaTypes types, DefaultsEmitter defaults) {
        this.shape = shape;
        this.types = types;
        this.defaults = defaults;
    }

    void write(JavaWriter out) {
        String self = shape.name().simpleName();
        String builder = shape.nested().builder();
        out.blank();
        new Javadoc("Builds a {@link " + self + "}.").write(out);
        out.add(
                        "@$({\"NullAway\", \"doclint:missing\"}) // what is missing is answered by an exception\n",
                        Library.SUPPRESS_WARNINGS)
                .open("public static final class $ {", builder);
        shape.properties().forEach(property -> writeField(out, property));
        out.add(shape.properties().isEmpty() ? "" : "\n").add("private $() {}\n", builder);
        shape.properties().forEach(property -> writeSetter(out, property));
        writeBuild(out, self);
        out.close("}");
    }

    private void writeField(JavaWriter out, Property property) {
        Fragment value = defaults.of(property);
        if (value == null) {
            out.add("private $ $;\n", types.boxed(property.type()).orNull(), property.name());
        } else {
            out.add("private $ $ = $;\n", types.ref(property.type()), property.name(), value);
        }
    }

    private void writeSetter(JavaWriter out, Property property) {
        String name = property.name();
        out.blank();
        String facts = Facts.of(property.field());
        new Javadoc("Sets {@code " + property.wire() + (facts.startsWith("{@code") ? "}." : "}: " + facts))
                .deprecated(property.field().deprecated())
                .write(out);
        out.addIf(property.field().deprecated() != null, "@$\n", Library.DEPRECATED);
        TypeRef type = types.ref(property.type());
        out.open("public $ $($ $) {", shape.nested().builder(), name, type, name)
                .add("this.$ = $;\nreturn this;\n", name, name)
                .close("}");
    }

    private void writeBuild(JavaWriter out, String self) {
        List<Property> missable = shape.properties().stream()
                .filter(property -> property.field().required())
                .toList();
        out.blank();
        new Javadoc("Builds it, or throws a {@link " + out.name(Library.BAD_MESSAGE_EXCEPTION)
                        + "} naming every field that does not follow its declaration.")
                .write(out);
        out.open("public $ build() {", self);
        if (missable.stream().anyMatch(property -> types.isPrimitive(property.type()))) {
            out.add("$.none()\n", Library.VIOLATIONS).indent(2);
            missable.forEach(property -> out.add(".required(\"$\", $)\n", property.wire(), property.name()));
            out.add(".throwIfAny(\"$\");\n", shape.subject()).indent(-2);
        }
        shape.writeNew(out);
        out.close("}");
    }
}
