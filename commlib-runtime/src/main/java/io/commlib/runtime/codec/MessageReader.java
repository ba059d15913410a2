package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;

/** What codecs read from. */
public final class MessageReader {

    private final JsonParser in;

    MessageReader(JsonParser in) {
        this.in = in;
    }

    JsonParser parser() {
        return in;
    }
}
