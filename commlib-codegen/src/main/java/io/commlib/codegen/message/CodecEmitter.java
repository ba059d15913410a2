package io.commlib.codegen.message;

import io.commlib.codegen.naming.Names;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.codegen.source.TypeRef;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.TypeCodecs;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a message or error. Its class mentions codecs of other types only inside methods, so that initialising it
 * never waits for another generated class.
 */
final class CodecEmitter {

    private final Shape shape;
    private final JavaTypes types;
    private final TypeCodecs codecs;
    private final DefaultsEmitter defaults;
    private final List<Property> orNull;
    private final String orNullName;

    CodecEmitter(Shape shape, JavaTypes types, DefaultsEmitter defaults) {
        this.shape = shape;
        this.types = types;
        this.codecs = new TypeCodecs(types);
        this.defaults = defaults;
        this.orNull = shape.properties().stream()
                .filter(property -> types.takesNull(property.type()))
                .toList();
        this.orNullName = shape.constants().claim("OR_NULL");
    }

    void write(JavaWriter out) {
        out.blank()
                .add("@$(\"NullAway\") // what is missing is answered by an exception\n", Library.SUPPRESS_WARNINGS)
                .open(
                        "private static final class $ implements $<$> {",
                        shape.nested().codec(),
                        Library.CODEC,
                        shape.name().simpleName());
        for (Property property : shape.properties()) {
            out.add(
                    "private static final $ $ = $.of($);\n",
                    Library.FIELD_NAME,
                    property.constant(),
                    Library.FIELD_NAME,
                    StringLiteral.of(property.wire()));
        }
        writeOrNull(out);
        writeWrite(out);
        writeRead(out);
        out.close("}");
        writeElements(out);
    }

    private void writeOrNull(JavaWriter out) {
        if (!orNull.isEmpty()) {
            out.add("private static final $<$> $ = $.of(", Library.SET, Library.STRING, orNullName, Library.SET);
            for (int i = 0; i < orNull.size(); i++) {
                out.add(i == 0 ? "$" : ", $", StringLiteral.of(orNull.get(i).wire()));
            }
            out.add(");\n");
        }
    }

    private void writeWrite(JavaWriter out) {
        out.add(shape.properties().isEmpty() ? "" : "\n")
                .add("@$\n", Library.OVERRIDE)
                .open(
                        "public void write($ out, $ value) throws $ {",
                        Library.MESSAGE_WRITER,
                        shape.name().simpleName(),
                        Library.IO_EXCEPTION)
                .add("out.beginObject();\n");
        for (Property property : shape.properties()) {
            out.add("$\n", write(property));
        }
        out.add("out.endObject();\n").close("}");
    }

    private Fragment write(Property property) {
        Type type = JavaTypes.bare(property.type());
        String constant = property.constant();
        String value = "value." + property.name();
        if (types.isPrimitive(property.type())) {
            return Fragment.of("out.field($, $);", constant, value);
        } else if (type instanceof ListType list) {
            return Fragment.of("out.list($, $, $);", constant, value, element(property, list.element()));
        } else if (type instanceof SetType set) {
            return Fragment.of("out.set($, $, $);", constant, value, element(property, set.element()));
        } else if (type instanceof MapType map) {
            return Fragment.of(
                    "out.map($, $, $, $);", constant, value, codecs.key(map.key()), element(property, map.value()));
        }
        return Fragment.of("out.field($, $, $);", constant, value, codecs.of(type));
    }

    private void writeRead(JavaWriter out) {
        Names variables = shape.variables();
        String in = variables.claim("in");
        Map<String, String> flags = new HashMap<>();
        for (Property property : shape.properties()) {
            if (property.field().required() && types.isPrimitive(property.type())) {
                flags.put(property.name(), variables.claim(property.name() + "Read"));
            }
        }
        out.blank().add("@$\n", Library.OVERRIDE);
        out.open(
                "public $ read($ $) throws $ {",
                shape.name().simpleName(),
                Library.MESSAGE_READER,
                in,
                Library.IO_EXCEPTION);
        shape.properties().forEach(property -> writeVariable(out, property, flags.get(property.name())));
        out.add("$.beginMessage(\"$\");\n", in, shape.subject())
                .open("while ($.nextField($)) {", in, orNull.isEmpty() ? "" : orNullName)
                .open("switch ($.field()) {", in);
        for (Property property : shape.properties()) {
            out.add("case $ -> ", StringLiteral.of(property.wire()));
            writeCase(out, property, in, flags.get(property.name()));
        }
        out.add("default -> $.skip();\n", in).close("}").close("}");
        if (!flags.isEmpty()) {
            writePresence(out, flags);
        }
        shape.writeNew(out);
        out.close("}");
    }

    private void writeVariable(JavaWriter out, Property property, @Nullable String flag) {
        Fragment value = defaults.of(property);
        boolean primitive = types.isPrimitive(property.type());
        Object initial = value != null ? value : primitive ? types.zero(property.type()) : "null";
        TypeRef type = types.ref(JavaTypes.bare(property.type()));
        type = value == null && !primitive ? types.boxed(JavaTypes.bare(property.type())) : type;
        out.add("$ $ = $;\n", type, property.name(), initial);
        if (flag != null) {
            out.add("boolean $ = false;\n", flag);
        }
    }

    private void writeCase(JavaWriter out, Property property, String in, @Nullable String flag) {
        boolean sensitive = property.field().sensitive();
        Fragment read = Fragment.of("$ = $;\n", property.name(), read(property, in));
        if (!sensitive && flag == null) {
            out.add("$", read);
            return;
        }
        out.open("{");
        out.add(sensitive ? in + ".hide();\n" : "").add("$", read).add(sensitive ? in + ".show();\n" : "");
        out.add(flag != null ? flag + " = true;\n" : "").close("}");
    }

    private void writePresence(JavaWriter out, Map<String, String> flags) {
        out.add("$.none()\n", Library.VIOLATIONS).indent(2);
        for (Property property : shape.properties()) {
            String flag = flags.get(property.name());
            if (property.field().required()) {
                out.add(
                        ".$($, $)\n",
                        flag == null ? "required" : "present",
                        StringLiteral.of(property.wire()),
                        flag == null ? property.name() : flag);
            }
        }
        out.add(".throwIfAny(\"$\");\n", shape.subject()).indent(-2);
    }

    private Fragment read(Property property, String in) {
        Type type = JavaTypes.bare(property.type());
        Type element = JavaTypes.elementOf(type);
        if (element != null) {
            return codecs.readContainer(type, in, element(property, element));
        }
        return types.isPrimitive(property.type()) || !types.isPrimitive(type)
                ? codecs.read(type, in)
                : Fragment.of("$.read($)", codecs.of(type), in);
    }

    private Fragment element(Property property, Type type) {
        return TypeCodecs.isConstant(type)
                ? codecs.of(type)
                : Fragment.of("$.$", shape.nested().elements(), property.constant());
    }

    private void writeElements(JavaWriter out) {
        boolean open = false;
        for (Property property : shape.properties()) {
            Type element = JavaTypes.elementOf(property.type());
            if (element != null && !TypeCodecs.isConstant(element)) {
                if (!open) {
                    out.blank()
                            .open(
                                    "private static final class $ {",
                                    shape.nested().elements());
                    open = true;
                }
                out.add(
                        "static final $<$> $ = $;\n",
                        Library.CODEC,
                        types.boxed(element),
                        property.constant(),
                        codecs.of(element));
            }
        }
        if (open) {
            out.close("}");
        }
    }
}
