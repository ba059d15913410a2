package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigInteger;

/** Writes CBOR. */
final class CborOutput implements Output {

    private final BufferRecycler recycler;
    private final ByteArrayBuilder bytes;
    private final JsonGenerator out;

    CborOutput(JsonFactory factory) throws IOException {
        recycler = factory._getBufferRecycler();
        bytes = new ByteArrayBuilder(recycler);
        out = factory.createGenerator(bytes);
    }

    @Override
    public void beginObject() throws IOException {
        out.writeStartObject();
    }

    @Override
    public void beginObject(int size) throws IOException {
        out.writeStartObject(null, size);
    }

    @Override
    public void endObject() throws IOException {
        out.writeEndObject();
    }

    @Override
    public void beginArray(int size) throws IOException {
        out.writeStartArray(null, size);
    }

    @Override
    public void endArray() throws IOException {
        out.writeEndArray();
    }

    @Override
    public void name(FieldName name) throws IOException {
        out.writeFieldName(name.toString());
    }

    @Override
    public void name(String name) throws IOException {
        out.writeFieldName(name);
    }

    @Override
    public void string(String value) throws IOException {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
                    throw new CharConversionException("half of a surrogate pair is no text");
                }
                i++;
            }
        }
        out.writeString(value);
    }

    @Override
    public void number(long value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void number(float value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void number(double value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void number(BigInteger value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void bool(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void nothing() throws IOException {
        out.writeNull();
    }

    @Override
    public void binary(byte[] value) throws IOException {
        out.writeBinary(value);
    }

    @Override
    public String path() {
        return CborInput.path(out.getOutputContext());
    }

    @Override
    public byte[] toBytes() throws IOException {
        out.close();
        return bytes.getClearAndRelease();
    }

    @Override
    public void close() {
        recycler.releaseToPool();
    }
}
