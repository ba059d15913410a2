package io.commlib.runtime.logging;

/** How grave a line is, in the words of the wire. */
public enum LogLevel {
    /** For those who look for a fault. */
    DEBUG,
    /** What goes on. */
    INFO,
    /** Something is not as it should be. */
    WARNING,
    /** Something failed. */
    ERROR
}
