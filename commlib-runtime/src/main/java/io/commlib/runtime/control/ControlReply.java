package io.commlib.runtime.control;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;

/**
 * What a node answers to being told to start or stop: {@code {"status":0,"error":""}}.
 *
 * @param status 0 when it did
 * @param error why it did not; empty when it did
 */
record ControlReply(int status, String error) {

    static final ControlReply DONE = new ControlReply(0, "");

    /** In the words of Python nodes. */
    static final ControlReply IMPOSSIBLE = new ControlReply(1, "Cannot make the transition from current state!");

    static final Codec<ControlReply> CODEC = new Codec<>() {

        private static final FieldName STATUS = FieldName.of("status");
        private static final FieldName ERROR = FieldName.of("error");

        @Override
        public void write(MessageWriter out, ControlReply reply) throws IOException {
            out.beginObject();
            out.field(STATUS, reply.status);
            out.field(ERROR, reply.error, Codecs.STRING);
            out.endObject();
        }

        @Override
        public ControlReply read(MessageReader in) throws IOException {
            int status = 0;
            String error = "";
            in.beginMessage("ControlReply");
            while (in.nextField()) {
                switch (in.field()) {
                    case "status" -> status = in.int32();
                    case "error" -> error = Codecs.STRING.read(in);
                    default -> in.skip();
                }
            }
            return new ControlReply(status, error);
        }
    };

    boolean isDone() {
        return status == 0;
    }
}
