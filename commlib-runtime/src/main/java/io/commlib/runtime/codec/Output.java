package io.commlib.runtime.codec;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;

/** The notation that a {@link MessageWriter} writes in. Used by one thread; what it is told makes one value, well-formed. */
interface Output extends Closeable {

    void beginObject() throws IOException;

    /** Begins an object of which it is known how many fields it has. */
    void beginObject(int size) throws IOException;

    void endObject() throws IOException;

    void beginArray(int size) throws IOException;

    void endArray() throws IOException;

    void name(FieldName name) throws IOException;

    void name(String name) throws IOException;

    void string(String value) throws IOException;

    void number(long value) throws IOException;

    void number(float value) throws IOException;

    void number(double value) throws IOException;

    void number(BigInteger value) throws IOException;

    void bool(boolean value) throws IOException;

    void nothing() throws IOException;

    void binary(byte[] value) throws IOException;

    /** The path of the value that is being written, or was written last. */
    String path();

    /** All that was written, which is complete. */
    byte[] toBytes() throws IOException;

    @Override
    void close();
}
