package io.commlib.codegen.naming;

import java.util.Set;

/** Names that things of an interface file cannot have in Java. */
public final class Reserved {

    /** Words of the Java language that are no identifiers (JLS 3.9), and its literals. */
    public static final Set<String> KEYWORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    /** Methods of {@code java.lang.Object}; most of them are no names of record components either (JLS 8.10.1). */
    public static final Set<String> OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Methods of every generated message. */
    public static final Set<String> MESSAGE = Set.of("builder", "toBuilder");

    /** Methods of {@code java.lang.Throwable} and {@code RemoteFailureException}. */
    public static final Set<String> EXCEPTION = Set.of(
            "addSuppressed",
            "fillInStackTrace",
            "getCause",
            "getLocalizedMessage",
            "getMessage",
            "getStackTrace",
            "getSuppressed",
            "initCause",
            "printStackTrace",
            "serialVersionUID",
            "setStackTrace",
            "type");

    /** Static fields of generated types. */
    public static final Set<String> CONSTANTS = Set.of("CODEC", "TYPE", "INTERFACE");

    /** Static methods of generated stubs and services. */
    public static final Set<String> STUB = Set.of("on", "bind");

    /** Methods of generated unions. */
    public static final Set<String> UNION = Set.of("variant");

    private Reserved() {}

    /**
     * Whether a field of a message or error, or an argument, cannot have this name.
     *
     * @param name the name
     * @return true if it is needed otherwise
     */
    public static boolean forField(String name) {
        return OBJECT.contains(name) || MESSAGE.contains(name);
    }

    /**
     * Whether a field of an error cannot have this name.
     *
     * @param name the name
     * @return true if it is needed otherwise
     */
    public static boolean forErrorField(String name) {
        return forField(name) || EXCEPTION.contains(name);
    }

    /**
     * Whether a method of a stub or service cannot have this name.
     *
     * @param name the name
     * @return true if it is needed otherwise
     */
    public static boolean forMethod(String name) {
        return OBJECT.contains(name) || STUB.contains(name);
    }

    /**
     * Whether a factory of a union cannot have this name.
     *
     * @param name the name
     * @return true if it is needed otherwise
     */
    public static boolean forFactory(String name) {
        return OBJECT.contains(name) || UNION.contains(name);
    }
}
