package io.commlib.codegen.message;

import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.idl.model.ErrorType;

/** A typed error as an exception with fields. */
public final class ErrorEmitter {

    private final ErrorType error;
    private final JavaTypes types;
    private final Literals literals;
    private final Shape shape;
    private final String self;

    /**
     * For one error.
     *
     * @param error the error
     * @param types of the model
     * @param literals of the model
     * @param scope of the file that it goes to
     */
    public ErrorEmitter(ErrorType error, JavaTypes types, Literals literals, FileScope scope) {
        this.error = error;
        this.types = types;
        this.literals = literals;
        this.shape = Shape.of(
                types.names().of(error.name()), error.fields(), MemberNames.ofError(error.fields(), scope), scope);
        this.self = shape.name().simpleName();
    }

    /**
     * Writes the exception with all that is nested in it.
     *
     * @param out where to
     * @param annotations of the class, besides {@code @Deprecated}
     */
    public void write(JavaWriter out, Fragment annotations) {
        DefaultsEmitter defaults = new DefaultsEmitter(shape, types, literals);
        ChecksEmitter checks = ChecksEmitter.of(shape, types);
        Javadoc.of(error.description(), "The error {@code " + error.name() + "}.")
                .deprecated(error.deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(error.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ extends $ {", self, Library.REMOTE_FAILURE_EXCEPTION);
        writeConstants(out);
        shape.properties()
                .forEach(property ->
                        out.add("private final transient $ $;\n", types.ref(property.type()), property.name()));
        writeConstructor(out, checks);
        shape.writeBuilderMethods(out);
        shape.properties().forEach(property -> writeAccessor(out, property));
        new BuilderEmitter(shape, types, defaults).write(out);
        new CodecEmitter(shape, types, defaults).write(out);
        defaults.writeHolder(out);
        checks.writeHolder(out);
        out.close("}");
    }

    private void writeConstants(JavaWriter out) {
        shape.writeCodecConstant(out);
        out.blank();
        new Javadoc("Describes it to those who send and receive it.").write(out);
        out.add(
                        "public static final $<$> TYPE = new $<>(\"$\", $.class, CODEC);\n",
                        Library.ERROR_TYPE,
                        self,
                        Library.ERROR_TYPE,
                        error.name(),
                        self)
                .blank()
                .add("private static final long serialVersionUID = 1L;\n")
                .addIf(!shape.properties().isEmpty(), "\n");
    }

    private void writeConstructor(JavaWriter out, ChecksEmitter checks) {
        out.blank();
        Javadoc javadoc = new Javadoc("Makes one.");
        for (Property property : shape.properties()) {
            javadoc.tag("@param " + property.name() + " " + Facts.of(property.field()));
        }
        if (!checks.isEmpty()) {
            javadoc.tag(checks.thrown(out));
        }
        javadoc.write(out);
        out.add("public $", self)
                .addList(shape.parameters(types))
                .open(" {")
                .add("super(\"$\", $);\n", error.name(), text());
        checks.writeChain(out, shape.subject());
        shape.properties().forEach(property -> out.add("this.$ = $;\n", property.name(), property.name()));
        out.close("}");
    }

    /** What the exception says: its description, and its fields but for the sensitive ones. */
    private Fragment text() {
        String said = error.description().isBlank()
                ? error.name().name()
                : error.description().strip();
        if (shape.properties().isEmpty()) {
            return StringLiteral.of(said);
        }
        return out -> {
            out.indent(2).add("$", StringLiteral.of(said + " ["));
            shape.writeValues(out);
            out.add("\n+ \"]\"").indent(-2);
        };
    }

    private void writeAccessor(JavaWriter out, Property property) {
        out.blank();
        String facts = Facts.of(property.field());
        Javadoc javadoc = new Javadoc("{@return {@code " + property.wire() + "}}");
        (facts.startsWith("{@code") ? javadoc : javadoc.paragraph(facts))
                .deprecated(property.field().deprecated())
                .write(out);
        out.addIf(property.field().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public $ $() {", types.ref(property.type()), property.name())
                .add("return $;\n", property.name())
                .close("}");
    }
}
