package io.commlib.benchmarks.codec;

import java.io.IOException;

/** Writes and reads one record, as the library's documentation recommends. */
interface RecordCodec {

    /** The record, to its bytes. */
    byte[] write() throws IOException;

    /** Bytes that {@link #write} made, to a record. */
    Object read(byte[] bytes) throws IOException;

    /** The record that is written. */
    Object record();
}
