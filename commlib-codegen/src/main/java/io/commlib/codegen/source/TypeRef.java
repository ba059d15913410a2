package io.commlib.codegen.source;

import java.util.List;

/** A Java type as it is written in a declaration. */
public sealed interface TypeRef extends Fragment {

    /**
     * The type that may be null, too.
     *
     * @return the same type, annotated
     */
    TypeRef orNull();

    /**
     * A type without references.
     *
     * @param keyword such as {@code long}
     */
    record Primitive(String keyword) implements TypeRef {
        @Override
        public TypeRef orNull() {
            throw new IllegalStateException(keyword + " is never null");
        }

        @Override
        public void appendTo(JavaWriter out) {
            out.append(keyword);
        }
    }

    /**
     * A class with its type arguments.
     *
     * @param name of the class
     * @param arguments its type arguments
     * @param nullable whether it may be null
     */
    record Of(ClassName name, List<TypeRef> arguments, boolean nullable) implements TypeRef {
        @Override
        public TypeRef orNull() {
            return new Of(name, arguments, true);
        }

        @Override
        public void appendTo(JavaWriter out) {
            String written = out.scope().name(name);
            int last = written.lastIndexOf('.') + 1;
            out.append(written.substring(0, last));
            if (nullable) {
                out.add("@$ ", Library.NULLABLE);
            }
            out.append(written.substring(last));
            for (int i = 0; i < arguments.size(); i++) {
                out.add(i == 0 ? "<$" : ", $", arguments.get(i));
            }
            out.append(arguments.isEmpty() ? "" : ">");
        }
    }

    /**
     * A class.
     *
     * @param name of the class
     * @param arguments its type arguments
     * @return the type
     */
    static TypeRef of(ClassName name, TypeRef... arguments) {
        return new Of(name, List.of(arguments), false);
    }
}
