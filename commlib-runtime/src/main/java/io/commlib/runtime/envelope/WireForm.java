package io.commlib.runtime.envelope;

import io.commlib.runtime.transport.Dialect;

/**
 * How one message is written.
 *
 * @param dialect in which words
 * @param compressed whether as one zlib stream
 */
public record WireForm(Dialect dialect, boolean compressed) {

    /** Whether it is to be understood by the Python library. */
    public boolean isPython() {
        return dialect == Dialect.COMMLIB_PY;
    }
}
