package io.commlib.codegen.alias;

import io.commlib.codegen.message.ChecksEmitter;
import io.commlib.codegen.message.Facts;
import io.commlib.codegen.naming.NestedNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.TypeCodecs;
import io.commlib.idl.model.AliasType;

/** An alias as a record of one value. */
public final class AliasEmitter {

    private final AliasType alias;
    private final JavaTypes types;
    private final TypeCodecs codecs;
    private final String self;
    private final NestedNames nested;

    /**
     * For one alias.
     *
     * @param alias the alias
     * @param types of the model
     */
    public AliasEmitter(AliasType alias, JavaTypes types) {
        this.alias = alias;
        this.types = types;
        this.codecs = new TypeCodecs(types);
        ClassName name = types.names().of(alias.name());
        this.self = name.simpleName();
        this.nested = NestedNames.of(name);
    }

    /**
     * Writes the record with its codec.
     *
     * @param out where to
     * @param annotations of the record, besides {@code @Deprecated}
     */
    public void write(JavaWriter out, Fragment annotations) {
        Javadoc.of(alias.description(), "The alias {@code " + alias.name() + "}.")
                .tag("@param value " + Facts.of(alias.type(), alias.constraints(), alias.unit(), "", "value"))
                .deprecated(alias.deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(alias.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public record $($ value) {", self, types.ref(alias.type()))
                .blank();
        new Javadoc("Reads and writes it.").write(out);
        out.add("public static final $<$> CODEC = new $();\n", Library.CODEC, self, nested.codec());
        ChecksEmitter checks = new ChecksEmitter(types, nested.checks());
        checks.add("", "value", alias.type(), alias.constraints(), false);
        checks.writeConstructor(out, self, self);
        out.blank();
        new Javadoc("{@return the value as text}").write(out);
        out.add("@$\n", Library.OVERRIDE)
                .open("public $ toString() {", Library.STRING)
                .add("return $.valueOf(value);\n", Library.STRING)
                .close("}");
        writeCodec(out);
        checks.writeHolder(out);
        out.close("}");
    }

    private void writeCodec(JavaWriter out) {
        out.blank()
                .open("private static final class $ implements $<$> {", nested.codec(), Library.CODEC, self)
                .add("@$\n", Library.OVERRIDE)
                .open(
                        "public void write($ out, $ value) throws $ {",
                        Library.MESSAGE_WRITER,
                        self,
                        Library.IO_EXCEPTION)
                .add("$.write(out, value.value);\n", codecs.of(alias.type()))
                .close("}")
                .blank()
                .add("@$\n", Library.OVERRIDE)
                .open("public $ read($ in) throws $ {", self, Library.MESSAGE_READER, Library.IO_EXCEPTION)
                .add("return new $($);\n", self, codecs.read(alias.type(), "in"))
                .close("}")
                .close("}");
    }
}
