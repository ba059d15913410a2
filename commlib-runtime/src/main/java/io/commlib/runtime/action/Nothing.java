package io.commlib.runtime.action;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;

/** An empty object on the wire. */
enum Nothing {
    NOTHING;

    static final Codec<Nothing> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Nothing nothing) throws IOException {
            out.beginObject();
            out.endObject();
        }

        @Override
        public Nothing read(MessageReader in) throws IOException {
            in.skip();
            return NOTHING;
        }
    };
}
