package io.commlib.runtime.presence;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;

/**
 * That a node is there: {@code {"ts": …}}. We write milliseconds since 1970; Python peers write several units, so what is
 * read is not looked at.
 *
 * @param millis when it was sent, or 0
 */
record Heartbeat(long millis) {

    static final Codec<Heartbeat> CODEC = new Codec<>() {

        private static final FieldName TS = FieldName.of("ts");

        @Override
        public void write(MessageWriter out, Heartbeat heartbeat) throws IOException {
            out.beginObject();
            out.field(TS, heartbeat.millis);
            out.endObject();
        }

        @Override
        public Heartbeat read(MessageReader in) throws IOException {
            in.beginMessage("Heartbeat");
            while (in.nextField()) {
                in.skip();
            }
            return new Heartbeat(0);
        }
    };
}
