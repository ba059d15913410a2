package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The name of a field on the wire, encoded once. */
public final class FieldName {

    private final SerializableString text;

    private FieldName(String text) {
        this.text = new SerializedString(text);
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

    @Override
    public String toString() {
        return text.getValue();
    }
}
