package io.commlib.idl.resolve;

import io.commlib.idl.model.TypeName;
import io.commlib.idl.syntax.DeclarationSyntax;

/** Something declared, that a name can mean. */
record Symbol(TypeName name, DeclarationSyntax syntax, SourceFile file) {

    /** What it is, with its article. */
    String kind() {
        if (syntax instanceof DeclarationSyntax.Message) {
            return "a message";
        } else if (syntax instanceof DeclarationSyntax.EnumOf) {
            return "an enum";
        } else if (syntax instanceof DeclarationSyntax.Union) {
            return "a union";
        } else if (syntax instanceof DeclarationSyntax.Alias) {
            return "an alias";
        }
        return "an error";
    }
}
