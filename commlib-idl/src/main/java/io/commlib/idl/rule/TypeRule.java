package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.model.Type;
import io.commlib.idl.resolve.Types;
import io.commlib.idl.syntax.TypeSyntax;

/** A rule about every type, outer and inner. */
interface TypeRule {

    void check(TypeSyntax written, Type type, Types types, Diagnostics out);
}
