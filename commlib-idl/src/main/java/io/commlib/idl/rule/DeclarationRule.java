package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.syntax.DeclarationSyntax;

/** A rule about one declaration by itself. */
interface DeclarationRule {

    void check(DeclarationSyntax declaration, Diagnostics out);
}
