package io.commlib.codegen.union;

import io.commlib.codegen.message.ChecksEmitter;
import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.naming.NestedNames;
import io.commlib.codegen.naming.Spelled;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.TypeCodecs;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.UnionType;

/** A union as a sealed interface with a record for each variant, and one for those that are not known here. */
public final class UnionEmitter {

    private final UnionType type;
    private final JavaTypes types;
    private final TypeCodecs codecs;
    private final ClassName name;
    private final String self;
    private final Spelled factories;
    private final Spelled records;

    /**
     * For one union.
     *
     * @param type the union
     * @param types of the model
     */
    public UnionEmitter(UnionType type, JavaTypes types) {
        this.type = type;
        this.types = types;
        this.codecs = new TypeCodecs(types);
        this.name = types.names().of(type.name());
        this.self = name.simpleName();
        this.factories = MemberNames.ofFactories(type);
        this.records = MemberNames.ofVariants(type, name);
    }

    /**
     * Writes the interface with the records nested in it.
     *
     * @param out where to
     * @param annotations of the interface, besides {@code @Deprecated}
     */
    public void write(JavaWriter out, Fragment annotations) {
        Javadoc.of(type.description(), "The union {@code " + type.name() + "}.")
                .deprecated(type.deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(type.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public sealed interface $ {", self);
        writeCodec(out);
        out.blank();
        new Javadoc("{@return the name of the variant on the wire}").write(out);
        out.add("$ variant();\n", Library.STRING);
        type.variants().forEach(variant -> writeFactory(out, variant));
        type.variants().forEach(variant -> writeRecord(out, variant));
        writeUnknown(out);
        out.close("}");
    }

    private void writeCodec(JavaWriter out) {
        out.blank();
        new Javadoc("Reads and writes it.").write(out);
        out.open("$<$> CODEC = new $<>() {", Library.CODEC, self, Library.CODEC)
                .add("@$\n", Library.OVERRIDE)
                .open(
                        "public void write($ out, $ value) throws $ {",
                        Library.MESSAGE_WRITER,
                        self,
                        Library.IO_EXCEPTION);
        for (UnionType.Variant variant : type.variants()) {
            out.open("if (value instanceof $ of) {", records.of(variant.name()))
                    .add(
                            "out.variant($, of.value(), $);\n",
                            StringLiteral.of(variant.name()),
                            codecs.of(variant.type()))
                    .indent(-1)
                    .add("} else ");
        }
        out.open("if (value instanceof $ of) {", unknown())
                .add("out.variant(of.variant(), of.value(), $.ANY);\n", Library.CODECS)
                .close("}")
                .close("}")
                .blank();
        writeRead(out);
        out.close("};");
    }

    private void writeRead(JavaWriter out) {
        out.add("@$\n", Library.OVERRIDE)
                .open("public $ read($ in) throws $ {", self, Library.MESSAGE_READER, Library.IO_EXCEPTION)
                .add("$ variant = in.beginVariant();\n", Library.STRING)
                .open("$ value = switch (variant) {", self);
        for (UnionType.Variant variant : type.variants()) {
            out.add(
                    "case $ -> new $($);\n",
                    StringLiteral.of(variant.name()),
                    records.of(variant.name()),
                    codecs.read(variant.type(), "in"));
        }
        out.add("default -> new $(variant, $.ANY.read(in));\n", unknown(), Library.CODECS)
                .close("};")
                .add("in.endVariant();\nreturn value;\n")
                .close("}");
    }

    private void writeFactory(JavaWriter out, UnionType.Variant variant) {
        out.blank();
        new Javadoc("{@return the variant {@code " + variant.name() + "}}")
                .tag("@param value its value")
                .deprecated(variant.deprecated())
                .write(out);
        out.addIf(variant.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("static $ $($ value) {", self, factories.of(variant.name()), types.ref(variant.type()))
                .add("return new $(value);\n", records.of(variant.name()))
                .close("}");
    }

    private void writeRecord(JavaWriter out, UnionType.Variant variant) {
        String record = records.of(variant.name());
        out.blank();
        Javadoc.of(variant.description(), "The variant {@code " + variant.name() + "}.")
                .tag("@param value its value")
                .deprecated(variant.deprecated())
                .write(out);
        out.addIf(variant.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("record $($ value) implements $ {", record, types.ref(variant.type()), self);
        ChecksEmitter checks =
                new ChecksEmitter(types, NestedNames.of(name.nested(record)).checks());
        checks.add("", "value", variant.type(), Constraints.NONE, false);
        checks.writeConstructor(out, record, self + "." + record);
        out.blank()
                .add("@$\n", Library.OVERRIDE)
                .open("public $ variant() {", Library.STRING)
                .add("return $;\n", StringLiteral.of(variant.name()))
                .close("}");
        checks.writeHolder(out);
        out.close("}");
    }

    private void writeUnknown(JavaWriter out) {
        out.blank();
        new Javadoc("A variant that is not known here; it can be passed on.")
                .tag("@param variant its name on the wire")
                .tag("@param value its value")
                .write(out);
        out.open("record $($ variant, $ value) implements $ {", unknown(), Library.STRING, Library.ANY, self)
                .close("}");
    }

    private String unknown() {
        return records.of("");
    }
}
