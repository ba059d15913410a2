package io.commlib.runtime.envelope;

import java.util.List;

/** Where an envelope is written to, in either notation. Used by one thread. */
interface HeaderSink {

    /** Begins an object as the value of a field, or at the root with an empty name. */
    void beginObject(String name);

    void endObject();

    void field(String name, String value);

    void field(String name, long value);

    /** A field whose value is a list of texts. */
    void field(String name, List<String> values);

    /** A field whose value is written already, in the same notation. */
    void raw(String name, byte[] bytes, int offset, int length);

    /** A field whose value is an object without fields. */
    void emptyObject(String name);

    byte[] toBytes();
}
