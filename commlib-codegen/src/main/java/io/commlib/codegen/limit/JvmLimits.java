package io.commlib.codegen.limit;

import io.commlib.codegen.naming.EndpointNames;
import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Position;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.UnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what does not fit into class files: a method has at most 255 argument slots (JVMS 4.3.3) and 65,535 bytes of code
 * (JVMS 4.7.3). Sizes of code are estimated, on the safe side. Names of classes become names of files, which common file
 * systems limit to 255 bytes.
 */
public final class JvmLimits {

    /** One slot of a constructor is for the object itself. */
    static final int SLOTS = 254;

    /** A value takes up to 26 bytes of the code that initialises its class. */
    static final int ENUM_VALUES = 2_000;

    /** A variant takes up to 50 bytes of the method that reads it. */
    static final int VARIANTS = 1_000;

    /** The most code that one method is planned to have. */
    static final int CODE = 60_000;

    /** A file's name, without what is nested in the class and without {@code .class}. */
    static final int CLASS_NAME = 230;

    private static final int ENDPOINT_CODE = 50;
    private static final int ARGUMENT_CODE = 10;
    private static final int PARAMETERS = 250;
    private static final String SPLIT = "divide it into several interfaces";

    private final JavaNames names;
    private final List<Problem> problems = new ArrayList<>();

    private JvmLimits(JavaNames names) {
        this.names = names;
    }

    /**
     * Checks what is to be generated.
     *
     * @param documents the files
     * @param names of what they declare
     * @return what does not fit, in the order of the files
     */
    public static List<Problem> check(List<Document> documents, JavaNames names) {
        JvmLimits limits = new JvmLimits(names);
        for (Document document : documents) {
            document.declarations().forEach(limits::check);
            if (document.definition() != null) {
                limits.check(document, document.definition());
            }
        }
        return limits.problems;
    }

    private void check(Declaration declaration) {
        Position position = declaration.position();
        String name = declaration.name().name();
        if (declaration instanceof MessageType message) {
            slots(name, message.fields(), position);
            values(message);
        } else if (declaration instanceof ErrorType error) {
            slots(name, error.fields(), position);
            error.fields().forEach(field -> value(field.name(), LiteralCode.of(field), field.position()));
        } else if (declaration instanceof EnumType type) {
            atMost(ENUM_VALUES, type.values().size(), "the enum " + name, "values", position, "use a string");
        } else if (declaration instanceof UnionType union) {
            atMost(
                    VARIANTS,
                    union.variants().size(),
                    "the union " + name,
                    "variants",
                    position,
                    "use unions of unions");
            variantNames(union);
        }
    }

    private void slots(String name, List<Field> fields, Position position) {
        int slots = 0;
        for (Field field : fields) {
            slots += isWide(field) ? 2 : 1;
        }
        if (slots > SLOTS) {
            problems.add(new Problem(
                    position,
                    name + " has " + fields.size() + " fields, which take " + slots
                            + " slots of a constructor (numbers of" + " 64 bits take two), but Java has at most "
                            + SLOTS,
                    "move some of the fields to a message of their own"));
        }
    }

    private static boolean isWide(Field field) {
        return field.type() == PrimitiveType.INT64
                || field.type() == PrimitiveType.UINT32
                || field.type() == PrimitiveType.FLOAT64;
    }

    /** The defaults of a message are made by one method, and its constants by another one. */
    private void values(MessageType message) {
        long code = 0;
        for (Field field : message.fields()) {
            code += LiteralCode.of(field);
            value(field.name(), code, field.position());
            code = code > CODE ? 0 : code;
        }
        code = 0;
        for (Constant constant : message.constants()) {
            code += LiteralCode.of(constant.value());
            value(constant.name(), code, constant.position());
            code = code > CODE ? 0 : code;
        }
    }

    private void value(String name, long code, Position position) {
        if (code > CODE) {
            problems.add(new Problem(
                    position,
                    "the value of '" + name + "', with those before it, takes about " + code
                            + " bytes of code, but a method of Java has at most 65535",
                    "use a shorter value"));
        }
    }

    private void variantNames(UnionType union) {
        ClassName name = names.of(union.name());
        for (UnionType.Variant variant : union.variants()) {
            String nested = MemberNames.ofVariants(union, name).of(variant.name());
            className(name.nested(nested), variant.position());
        }
    }

    private void className(ClassName name, Position position) {
        if (name.name().length() > CLASS_NAME) {
            problems.add(new Problem(
                    position,
                    "the class file would be named " + name.name().length() + " characters long, but at most "
                            + CLASS_NAME + " are sure to fit into a file system",
                    "use a shorter name"));
        }
    }

    private void check(Document document, Interface definition) {
        Set<String> parameters = new HashSet<>();
        int code = 0;
        for (Endpoint endpoint : EndpointNames.all(definition)) {
            int errors = endpoint instanceof Rpc rpc ? rpc.errors().size() : 0;
            code += ENDPOINT_CODE
                    + ARGUMENT_CODE * (errors + endpoint.uri().parameters().size());
            for (String parameter : endpoint.uri().parameters()) {
                if (parameters.add(parameter)) {
                    String nested = names.of(document).endpoints().parameterClass(parameter);
                    className(
                            names.of(document).constants().nested(nested),
                            endpoint.uri().position());
                }
            }
        }
        String name = "the interface " + definition.name();
        atMost(PARAMETERS, parameters.size(), name, "different parameters in its uris", definition.position(), SPLIT);
        if (code > CODE) {
            problems.add(new Problem(
                    definition.position(),
                    name + " has so many endpoints that they take about " + code
                            + " bytes of code, but a method of Java has at most 65535",
                    SPLIT));
        }
    }

    private void atMost(int most, int count, String what, String of, Position position, String suggestion) {
        if (count > most) {
            problems.add(new Problem(
                    position, what + " has " + count + " " + of + ", but a Java class holds " + most, suggestion));
        }
    }
}
