package io.commlib.idl.resolve;

import io.commlib.idl.model.Declaration;
import io.commlib.idl.syntax.DeclarationSyntax;

/** A declaration, as written and resolved: their fields, values and variants go in step. */
public record ResolvedType(SourceFile file, DeclarationSyntax written, Declaration declared) {}
