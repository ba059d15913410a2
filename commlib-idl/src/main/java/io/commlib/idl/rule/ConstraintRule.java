package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.model.Type;
import io.commlib.idl.syntax.ConstraintsSyntax;

/** A rule about the constraints of fields and aliases. */
interface ConstraintRule {

    /**
     * Checks constraints.
     *
     * @param type what they are of, behind {@code ?} and aliases; known
     */
    void check(ConstraintsSyntax constraints, Type type, Diagnostics out);
}
