package io.commlib.runtime.codec;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The name of a field on the wire, encoded once. Thread-safe. */
public final class FieldName {

    /** Stands before the first name that is read; equal to none. */
    static final FieldName BEFORE_FIRST = new FieldName("", 0);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final String text;
    private final byte[] json;
    private final int number;

    /** The name that was read after this one last, by whatever thread. */
    private volatile @Nullable FieldName next;

    /** Only for {@link KnownNames}. */
    FieldName(String text, int number) {
        this.text = text;
        this.number = number;
        JsonOutput quoted = new JsonOutput(text.length() + 4);
        byte[] name;
        try {
            quoted.string(text);
            name = quoted.toBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("the name of a field cannot be written: " + e.getMessage(), e);
        }
        json = new byte[name.length + 2];
        json[0] = ',';
        System.arraycopy(name, 0, json, 1, name.length);
        json[json.length - 1] = ':';
    }

    /**
     * Makes one.
     *
     * @param text letter for letter as on the wire
     * @return the name
     * @throws IllegalArgumentException if it holds half of a surrogate pair
     */
    public static FieldName of(String text) {
        return KnownNames.add(text.intern());
    }

    /** Its place among the {@linkplain KnownNames#get known names}. */
    int number() {
        return number;
    }

    /** How a field begins in JSON that is not the first: a comma, the name, a colon. */
    byte[] json() {
        return json;
    }

    /**
     * Whether the name, in quotes, is what stands somewhere.
     *
     * @param in JSON
     * @param at where it stands
     * @param to where the JSON ends
     */
    boolean isAt(byte[] in, int at, int to) {
        int length = quotedLength();
        if (length > to - at) {
            return false;
        }
        int from = 1;
        int rest = at;
        for (; rest + Long.BYTES <= at + length; rest += Long.BYTES, from += Long.BYTES) {
            if ((long) EIGHT.get(json, from) != (long) EIGHT.get(in, rest)) {
                return false;
            }
        }
        for (; rest < at + length; rest++, from++) {
            if (json[from] != in[rest]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the name has with its quotes. */
    int quotedLength() {
        return json.length - 2;
    }

    /** The name that is likely to be read after this one: fields come in the order in which they came last. */
    FieldName next() {
        FieldName known = next;
        return known == null ? this : known;
    }

    void isFollowedBy(FieldName name) {
        next = name;
    }

    /** As on the wire: the same object for the same name. */
    @Override
    public String toString() {
        return text;
    }
}
