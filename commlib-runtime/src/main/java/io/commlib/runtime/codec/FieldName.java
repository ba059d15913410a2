package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The name of a field on the wire, encoded once. */
public final class FieldName {

    private final SerializableString text;
    private final byte[] json;

    private FieldName(String text) {
        this.text = new SerializedString(text);
        byte[] quoted = this.text.asQuotedUTF8();
        json = new byte[quoted.length + 4];
        json[0] = ',';
        json[1] = '"';
        System.arraycopy(quoted, 0, json, 2, quoted.length);
        json[json.length - 2] = '"';
        json[json.length - 1] = ':';
    }

    /**
     * Makes one.
     *
     * @param text letter for letter as on the wire
     * @return the name
     */
    public static FieldName of(String text) {
        return new FieldName(text);
    }

    SerializableString text() {
        return text;
    }

    /** How a field begins in JSON that is not the first: a comma, the name, a colon. */
    byte[] json() {
        return json;
    }

    @Override
    public String toString() {
        return text.getValue();
    }
}
