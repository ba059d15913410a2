package io.commlib.idl.rule;

import io.commlib.idl.resolve.Resolved;
import io.commlib.idl.source.Limits;

/** All rules. */
public final class Rules {

    private Rules() {}

    /**
     * Holds a run to all rules.
     *
     * @param resolved the run; what breaks a rule is reported in its file
     * @param limits how much of everything
     */
    public static void check(Resolved resolved, Limits limits) {}
}
