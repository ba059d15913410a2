package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What codecs read from. Used by one thread, for one message.
 *
 * <p>What it throws names the path only relative to where it stands; {@link Encoding} adds the way there.
 */
public final class MessageReader {

    private final JsonParser in;
    private @Nullable String subject;
    private @Nullable JsonStreamContext hidden;
    private @Nullable Object[] stack = new Object[0];
    private int top;

    MessageReader(JsonParser in) {
        this.in = in;
    }

    JsonParser parser() {
        return in;
    }

    /**
     * Begins a message: an object whose fields are {@linkplain #nextField() read} one by one.
     *
     * @param name the message's name, for people
     * @throws BadMessageException when there is something else
     */
    public void beginMessage(String name) {
        if (subject == null) {
            subject = name;
        }
        beginObject();
    }

    /**
     * Goes to the next field that has a value. {@code null} is as good as absent.
     *
     * @return false at the end of the message
     * @throws IOException when the input is not well-formed
     */
    public boolean nextField() throws IOException {
        return nextField(Set.of());
    }

    /**
     * Goes to the next field that has a value. {@code null} is as good as absent, but for fields of type {@code any}.
     *
     * @param orNull the names of the fields of which {@code null} is a value
     * @return false at the end of the message
     * @throws IOException when the input is not well-formed
     */
    public boolean nextField(Set<String> orNull) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (in.nextToken() != JsonToken.VALUE_NULL || orNull.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name of the field that it stands on.
     *
     * @return as on the wire
     * @throws IOException when the input is not well-formed
     */
    public String field() throws IOException {
        return in.currentName();
    }

    /**
     * Passes over the value that it stands on.
     *
     * @throws IOException when the input is not well-formed
     */
    public void skip() throws IOException {
        in.skipChildren();
    }

    /** From here to {@link #show()} nothing of what is read may be told in an exception. */
    public void hide() {
        if (hidden == null) {
            hidden = ReadFailure.standing(in);
        }
    }

    /** Ends what {@link #hide()} began. */
    public void show() {
        if (hidden == ReadFailure.standing(in)) {
            hidden = null;
        }
    }

    /**
     * Begins a union: an object with one field, on whose value it stands then.
     *
     * @return the name of the field
     * @throws IOException when the input is not well-formed
     * @throws BadMessageException when there is something else
     */
    public String beginVariant() throws IOException {
        beginObject();
        String name = in.nextFieldName();
        if (name == null) {
            throw problem("must have one field, the variant of the union, but has none");
        }
        in.nextToken();
        return name;
    }

    /**
     * Ends a union.
     *
     * @throws IOException when the input is not well-formed
     * @throws BadMessageException when it has more than one field
     */
    public void endVariant() throws IOException {
        if (in.nextToken() != JsonToken.END_OBJECT) {
            throw problem("must have one field, the variant of the union, but has more");
        }
    }

    /**
     * Reads a {@code bool}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public boolean bool() throws IOException {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw mismatch("true or false");
        };
    }

    /**
     * Reads an {@code int8}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public int int8() throws IOException {
        return (int) Integers.read(this, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /**
     * Reads an {@code int16}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public int int16() throws IOException {
        return (int) Integers.read(this, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /**
     * Reads an {@code int32}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public int int32() throws IOException {
        return (int) Integers.read(this, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Reads an {@code int64}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public long int64() throws IOException {
        return Integers.read(this, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * Reads an {@code uint8}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public int uint8() throws IOException {
        return (int) Integers.read(this, 0, 0xFF);
    }

    /**
     * Reads an {@code uint16}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public int uint16() throws IOException {
        return (int) Integers.read(this, 0, 0xFFFF);
    }

    /**
     * Reads an {@code uint32}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public long uint32() throws IOException {
        return Integers.read(this, 0, 0xFFFF_FFFFL);
    }

    /**
     * Reads a {@code float32}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public float float32() throws IOException {
        return Floats.readFloat(this);
    }

    /**
     * Reads a {@code float64}.
     *
     * @return the value
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public double float64() throws IOException {
        return Floats.readDouble(this);
    }

    /**
     * Reads a list.
     *
     * @param <E> of its elements
     * @param element reads one element
     * @return an unmodifiable list
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    @SuppressWarnings("unchecked")
    public <E extends @Nullable Object> List<E> list(Codec<E> element) throws IOException {
        beginArray();
        int base = top;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            E value = element.read(this);
            stack = top < stack.length ? stack : Arrays.copyOf(stack, Math.max(16, 2 * top));
            stack[top++] = value;
        }
        E[] values = (E[]) Arrays.copyOfRange(stack, base, top);
        Arrays.fill(stack, base, top, null);
        top = base;
        return Frozen.ownedList(values);
    }

    /**
     * Reads a set. A value that is there twice is taken once.
     *
     * @param <E> of its elements
     * @param element reads one element
     * @return an unmodifiable set in the order of the input
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public <E> Set<E> set(Codec<E> element) throws IOException {
        beginArray();
        Set<E> values = new LinkedHashSet<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return Frozen.ownedSet(values);
    }

    /**
     * Reads a map. Of a key that is there twice the last value is taken.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param key turns text into a key
     * @param codec reads one value
     * @return an unmodifiable map in the order of the input
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public <K, V extends @Nullable Object> Map<K, V> map(KeyCodec<K> key, Codec<V> codec) throws IOException {
        beginObject();
        Map<K, V> values = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            K read = key.key(name);
            in.nextToken();
            values.put(read, codec.read(this));
        }
        return Frozen.ownedMap(values);
    }

    @Nullable
    JsonStreamContext hidden() {
        return hidden;
    }

    String subject() {
        return subject == null ? "message" : subject;
    }

    BadMessageException problem(String problem) {
        return new BadMessageException(subject(), List.of(new Violation("", problem)));
    }

    BadMessageException mismatch(String expected) {
        return problem("must be " + expected + ", but is " + ReadFailure.found(in));
    }

    private void beginObject() {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw mismatch("an object");
        }
    }

    private void beginArray() {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw mismatch("a list");
        }
    }
}
