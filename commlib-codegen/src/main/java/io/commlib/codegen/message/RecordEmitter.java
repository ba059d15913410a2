package io.commlib.codegen.message;

import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.naming.Spelled;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.MessageType;

/** A message as a record. */
public final class RecordEmitter {

    private final MessageType message;
    private final JavaTypes types;
    private final Literals literals;
    private final Shape shape;
    private final Spelled constants;

    /**
     * For one message.
     *
     * @param message the message
     * @param types of the model
     * @param literals of the model
     * @param scope of the file that it goes to
     */
    public RecordEmitter(MessageType message, JavaTypes types, Literals literals, FileScope scope) {
        this.message = message;
        this.types = types;
        this.literals = literals;
        ClassName name = types.names().of(message.name());
        Spelled components = MemberNames.ofMessage(message.fields(), scope);
        this.shape = Shape.of(name, message.fields(), components, scope);
        this.constants = MemberNames.ofConstants(message.constants(), components.all(), scope);
    }

    /**
     * Writes the record with all that is nested in it.
     *
     * @param out where to
     * @param annotations of the record, besides {@code @Deprecated}
     */
    public void write(JavaWriter out, Fragment annotations) {
        DefaultsEmitter defaults = new DefaultsEmitter(shape, types, literals);
        ChecksEmitter checks = ChecksEmitter.of(shape, types);
        writeHeader(out, annotations);
        writeConstants(out);
        checks.writeConstructor(out, shape.name().simpleName(), shape.subject());
        shape.writeBuilderMethods(out);
        writeDeprecatedAccessors(out);
        writeToString(out);
        new BuilderEmitter(shape, types, defaults).write(out);
        new CodecEmitter(shape, types, defaults).write(out);
        defaults.writeHolder(out);
        checks.writeHolder(out);
        out.close("}");
    }

    private void writeHeader(JavaWriter out, Fragment annotations) {
        Javadoc javadoc = Javadoc.of(message.description(), "The message {@code " + message.name() + "}.");
        for (Property property : shape.properties()) {
            javadoc.tag("@param " + property.name() + " " + Facts.of(property.field()));
        }
        javadoc.deprecated(message.deprecated()).write(out);
        out.add("$", annotations).addIf(message.deprecated() != null, "@$\n", Library.DEPRECATED);
        out.add("public record $", shape.name().simpleName())
                .addList(shape.parameters(types))
                .open(" {");
    }

    private void writeConstants(JavaWriter out) {
        shape.writeCodecConstant(out);
        for (Constant constant : message.constants()) {
            out.blank();
            new Javadoc(Facts.of(
                            constant.type(),
                            Constraints.NONE,
                            constant.unit(),
                            constant.description(),
                            constant.name()))
                    .deprecated(constant.deprecated())
                    .write(out);
            out.addIf(constant.deprecated() != null, "@$\n", Library.DEPRECATED);
            out.add(
                    "public static final $ $ = $;\n",
                    types.ref(constant.type()),
                    constants.of(constant.name()),
                    literals.of(constant.type(), constant.value()));
        }
    }

    private void writeDeprecatedAccessors(JavaWriter out) {
        for (Property property : shape.properties()) {
            if (property.field().deprecated() != null) {
                out.blank();
                new Javadoc("{@return {@code " + property.wire() + "}}")
                        .deprecated(property.field().deprecated())
                        .write(out);
                out.add("@$\n@$\n", Library.DEPRECATED, Library.OVERRIDE)
                        .open("public $ $() {", types.ref(property.type()), property.name())
                        .add("return $;\n", property.name())
                        .close("}");
            }
        }
    }

    private void writeToString(JavaWriter out) {
        if (shape.properties().stream().noneMatch(property -> property.field().sensitive())) {
            return;
        }
        out.blank();
        new Javadoc("The fields by name; of sensitive ones only that they are there.").write(out);
        out.add("@$\n", Library.OVERRIDE)
                .open("public $ toString() {", Library.STRING)
                .add("return \"$[\"", shape.name().simpleName())
                .indent(2);
        shape.writeValues(out);
        out.add("\n+ \"]\";\n").indent(-2).close("}");
    }
}
