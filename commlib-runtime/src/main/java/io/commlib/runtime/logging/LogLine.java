package io.commlib.runtime.logging;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.pubsub.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One line of a log: {@code {"msg":"[1795380653000][base][INFO] - text"}}, with the milliseconds since 1970.
 *
 * @param text the whole line
 */
record LogLine(String text) {

    /** The most characters of what somebody logs; the rest is cut off. */
    static final int LONGEST = 16_384;

    static final Codec<LogLine> CODEC = new Codec<>() {

        private static final FieldName MSG = FieldName.of("msg");

        @Override
        public void write(MessageWriter out, LogLine line) throws IOException {
            out.beginObject();
            out.field(MSG, line.text, Codecs.STRING);
            out.endObject();
        }

        @Override
        public LogLine read(MessageReader in) throws IOException {
            String text = "";
            in.beginMessage("LogLine");
            while (in.nextField()) {
                if (in.field().equals("msg")) {
                    text = Codecs.STRING.read(in);
                } else {
                    in.skip();
                }
            }
            return new LogLine(text);
        }
    };

    /** The line, of what may hold anything: what is no text, such as half of a surrogate pair, becomes a question mark. */
    static LogLine of(long millis, String node, LogLevel level, String message) {
        String bounded = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        String text = new String(bounded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return new LogLine("[" + millis + "][" + node + "][" + level + "] - " + text);
    }

    /** Where the lines of a node go; a segment of the name may be {@code *}. */
    static Topic<LogLine> topic(String node) {
        return Topic.of("logs", node + ".logs", CODEC);
    }
}
