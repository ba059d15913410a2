package io.commlib.idl.model;

import java.util.Locale;

/** The types that the language brings. */
public enum PrimitiveType implements Type {
    BOOL,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    FLOAT32,
    FLOAT64,
    DECIMAL,
    STRING,
    BYTES,
    TIMESTAMP,
    DURATION,
    UUID,
    ANY;

    /**
     * As written in an interface file.
     *
     * @return such as {@code float64}
     */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
