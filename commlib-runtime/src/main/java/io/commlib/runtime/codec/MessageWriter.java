package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonGenerator;

/** What codecs write to. */
public final class MessageWriter {

    private final JsonGenerator out;

    MessageWriter(JsonGenerator out) {
        this.out = out;
    }

    JsonGenerator generator() {
        return out;
    }
}
