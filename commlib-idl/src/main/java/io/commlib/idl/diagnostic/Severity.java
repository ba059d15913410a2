package io.commlib.idl.diagnostic;

/** How bad it is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Worth knowing; generation goes on. */
    WARNING
}
