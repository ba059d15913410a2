package io.commlib.idl.syntax;

/** What an endpoint carries, as written. */
public sealed interface PayloadSyntax {

    /** The name of a message. */
    record Reference(TypeSyntax.Named type) implements PayloadSyntax {}

    /** Fields in place; without any in the file, a message without fields. */
    record Inline(DeclarationSyntax.Message message) implements PayloadSyntax {}

    /** Something unreadable, reported already. */
    record Broken() implements PayloadSyntax {}
}
