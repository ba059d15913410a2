package io.commlib.runtime.codec;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What codecs write to. Used by one thread. */
public final class MessageWriter {

    private final Output out;
    private final boolean absentAsNull;

    MessageWriter(Output out, boolean absentAsNull) {
        this.out = out;
        this.absentAsNull = absentAsNull;
    }

    Output output() {
        return out;
    }

    /**
     * Begins an object.
     *
     * @throws IOException when the output fails
     */
    public void beginObject() throws IOException {
        out.beginObject();
    }

    /**
     * Ends the object that was begun last.
     *
     * @throws IOException when the output fails
     */
    public void endObject() throws IOException {
        out.endObject();
    }

    /**
     * Writes a {@code bool} field.
     *
     * @param name its name
     * @param value its value
     * @throws IOException when the output fails
     */
    public void field(FieldName name, boolean value) throws IOException {
        out.name(name);
        out.bool(value);
    }

    /**
     * Writes a field of an integer type of at most 64 bits, signed.
     *
     * @param name its name
     * @param value its value
     * @throws IOException when the output fails
     */
    public void field(FieldName name, long value) throws IOException {
        out.name(name);
        out.number(value);
    }

    /**
     * Writes a {@code float32} field.
     *
     * @param name its name
     * @param value its value
     * @throws IOException when the output fails
     */
    public void field(FieldName name, float value) throws IOException {
        out.name(name);
        out.number(value);
    }

    /**
     * Writes a {@code float64} field.
     *
     * @param name its name
     * @param value its value
     * @throws IOException when the output fails
     */
    public void field(FieldName name, double value) throws IOException {
        out.name(name);
        out.number(value);
    }

    /**
     * Writes a field of any type, or leaves it out, or writes {@code null} in its place as the dialect asks.
     *
     * @param <T> its type
     * @param name its name
     * @param value its value, or null when absent
     * @param codec writes the value
     * @throws IOException when the output fails
     */
    public <T> void field(FieldName name, @Nullable T value, Codec<T> codec) throws IOException {
        if (value == null) {
            absent(name);
        } else {
            out.name(name);
            codec.write(this, value);
        }
    }

    /**
     * Writes a field that holds a list, if it is there.
     *
     * @param <E> of its elements
     * @param name its name
     * @param value its value, or null when absent
     * @param element writes one element
     * @throws IOException when the output fails
     */
    public <E extends @Nullable Object> void list(FieldName name, @Nullable List<E> value, Codec<E> element)
            throws IOException {
        if (value == null) {
            absent(name);
        } else {
            out.name(name);
            elements(value, element);
        }
    }

    /**
     * Writes a field that holds a set, if it is there.
     *
     * @param <E> of its elements
     * @param name its name
     * @param value its value, or null when absent
     * @param element writes one element
     * @throws IOException when the output fails
     */
    public <E> void set(FieldName name, @Nullable Set<E> value, Codec<E> element) throws IOException {
        if (value == null) {
            absent(name);
        } else {
            out.name(name);
            elements(value, element);
        }
    }

    /**
     * Writes a field that holds a map, if it is there.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param name its name
     * @param value its value, or null when absent
     * @param key turns a key into text
     * @param codec writes one value
     * @throws IOException when the output fails
     */
    public <K, V extends @Nullable Object> void map(
            FieldName name, @Nullable Map<K, V> value, KeyCodec<K> key, Codec<V> codec) throws IOException {
        if (value == null) {
            absent(name);
        } else {
            out.name(name);
            entries(value, key, codec);
        }
    }

    /**
     * Writes the one field of a union.
     *
     * @param <T> of the variant
     * @param name the variant's name
     * @param value the variant's value
     * @param codec writes the value
     * @throws IOException when the output fails
     */
    public <T> void variant(String name, T value, Codec<T> codec) throws IOException {
        out.beginObject();
        out.name(name);
        codec.write(this, value);
        out.endObject();
    }

    <E extends @Nullable Object> void elements(Collection<E> values, Codec<E> element) throws IOException {
        out.beginArray(values.size());
        for (E value : values) {
            element.write(this, value);
        }
        out.endArray();
    }

    <K, V extends @Nullable Object> void entries(Map<K, V> values, KeyCodec<K> key, Codec<V> codec) throws IOException {
        out.beginObject(values.size());
        for (Map.Entry<K, V> entry : values.entrySet()) {
            out.name(key.text(entry.getKey()));
            codec.write(this, entry.getValue());
        }
        out.endObject();
    }

    private void absent(FieldName name) throws IOException {
        if (absentAsNull) {
            out.name(name);
            out.nothing();
        }
    }
}
