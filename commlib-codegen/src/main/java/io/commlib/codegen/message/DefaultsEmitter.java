package io.commlib.codegen.message;

import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.idl.model.Literal;
import org.jspecify.annotations.Nullable;

/** The defaults of a message or error: expressions, and a nested class for those that are not cheap to make. */
final class DefaultsEmitter {

    private final Shape shape;
    private final JavaTypes types;
    private final Literals literals;

    DefaultsEmitter(Shape shape, JavaTypes types, Literals literals) {
        this.shape = shape;
        this.types = types;
        this.literals = literals;
    }

    /** What a field is when it is absent, or null when there is nothing that it could be. */
    @Nullable
    Fragment of(Property property) {
        Literal value = property.field().defaultValue();
        if (value == null) {
            return null;
        }
        return literals.isCheap(property.type(), value)
                ? literals.of(property.type(), value)
                : Fragment.of("$.$", shape.nested().defaults(), property.constant());
    }

    void writeHolder(JavaWriter out) {
        boolean open = false;
        for (Property property : shape.properties()) {
            Literal value = property.field().defaultValue();
            if (value != null && !literals.isCheap(property.type(), value)) {
                if (!open) {
                    out.blank()
                            .open(
                                    "private static final class $ {",
                                    shape.nested().defaults());
                    open = true;
                }
                out.add(
                        "static final $ $ = $;\n",
                        types.ref(property.type()),
                        property.constant(),
                        literals.of(property.type(), value));
            }
        }
        if (open) {
            out.close("}");
        }
    }
}
