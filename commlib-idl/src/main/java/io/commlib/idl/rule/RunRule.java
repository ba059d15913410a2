package io.commlib.idl.rule;

import io.commlib.idl.resolve.Resolved;

/** A rule about all files together. */
interface RunRule {

    void check(Resolved resolved);
}
