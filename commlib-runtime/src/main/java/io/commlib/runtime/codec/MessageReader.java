package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
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

    private static final int NOT_HIDDEN = Integer.MAX_VALUE;

    private final Input in;
    private final ListReader lists = new ListReader();
    private final Subject subject = new Subject();

    /** How many levels of the path may be told. */
    private int told = NOT_HIDDEN;

    MessageReader(Input in) {
        this.in = in;
    }

    /** Begins another message. */
    void clear() {
        lists.clear();
        subject.clear();
        told = NOT_HIDDEN;
    }

    Input input() {
        return in;
    }

    /**
     * Begins a message: an object whose fields are {@linkplain #nextField() read} one by one.
     *
     * @param name the message's name, for people
     * @throws BadMessageException when there is something else
     * @throws IOException when the input is not well-formed
     */
    public void beginMessage(String name) throws IOException {
        subject.begin(name);
        begin(in.beginObject(), "an object");
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
        while (in.nextField()) {
            if (!in.isNull() || orNull.contains(in.field())) {
                return true;
            }
            in.skip();
        }
        return false;
    }

    /**
     * The name of the field that it went to last.
     *
     * @return as on the wire
     */
    public String field() {
        return in.field();
    }

    /**
     * Passes over the value that it stands on.
     *
     * @throws IOException when the input is not well-formed
     */
    public void skip() throws IOException {
        in.skip();
    }

    /** From here to {@link #show()} nothing of what is read may be told in an exception. */
    public void hide() {
        if (told == NOT_HIDDEN) {
            told = in.depth();
        }
    }

    /** Ends what {@link #hide()} began. */
    public void show() {
        if (told == in.depth()) {
            told = NOT_HIDDEN;
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
        begin(in.beginObject(), "an object");
        if (!in.nextField()) {
            throw problem("must have one field, the variant of the union, but has none");
        }
        return in.field();
    }

    /**
     * Ends a union.
     *
     * @throws IOException when the input is not well-formed
     * @throws BadMessageException when it has more than one field
     */
    public void endVariant() throws IOException {
        if (in.nextField()) {
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
        Input.Kind kind = in.kind();
        if (kind != Input.Kind.TRUE && kind != Input.Kind.FALSE) {
            throw mismatch("true or false");
        }
        in.skip();
        return kind == Input.Kind.TRUE;
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
    public <E extends @Nullable Object> List<E> list(Codec<E> element) throws IOException {
        begin(in.beginList(), "a list");
        return lists.read(in, element, this);
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
        begin(in.beginList(), "a list");
        Set<E> values = new LinkedHashSet<>();
        while (in.nextElement()) {
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
        begin(in.beginObject(), "an object");
        Map<K, V> values = new LinkedHashMap<>();
        while (in.nextField()) {
            K name = key.key(in.field());
            values.put(name, codec.read(this));
        }
        return Frozen.ownedMap(values);
    }

    String string(String expected) throws IOException {
        String text = in.string();
        if (text == null) {
            throw mismatch(expected);
        }
        return text;
    }

    boolean isHidden() {
        return told != NOT_HIDDEN;
    }

    /** The path of where it stands, as far as it may be told. */
    String path() {
        return in.path(told);
    }

    String subject() {
        return subject.toString();
    }

    BadMessageException problem(String problem) {
        return new BadMessageException(subject(), List.of(new Violation("", problem)));
    }

    /** The value that it stood before last is something else. */
    BadMessageException mismatch(String expected) throws IOException {
        in.back();
        return problem("must be " + expected + ", but is " + ReadFailure.found(in));
    }

    private void begin(boolean begun, String expected) throws IOException {
        if (!begun) {
            throw mismatch(expected);
        }
    }
}
