package io.commlib.runtime.action;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the three rpcs of an action answer: {@code {"status":1,"timestamp":1795380653,…}} and one more field. The
 * timestamp is in seconds; it is not read, because other writers put other units and even text there.
 *
 * @param <V> of the further field
 * @param status 0 when there is no such goal or it is not accepted
 * @param value null for an empty object, and when the status is 0
 */
record GoalReply<V>(int status, @Nullable V value) {

    /** The status that says no. */
    static final int NO = 0;

    /** The status that says yes to a goal or its cancellation. */
    static final int YES = 1;

    /** Of {@code send_goal}, with the goal's id. */
    static final Codec<GoalReply<String>> OF_SEND = new ReplyCodec<>("goal_id", Codecs.STRING, YES);

    /** Of {@code cancel_goal}, whose result is always empty. */
    static final Codec<GoalReply<Nothing>> OF_CANCEL = new ReplyCodec<>("result", Nothing.CODEC, Integer.MAX_VALUE);

    /** Of {@code get_result}: there is a result only when the status is final. */
    static <R> Codec<GoalReply<R>> ofResult(Codec<R> result) {
        return new ReplyCodec<>("result", result, GoalStatus.SUCCEEDED.number());
    }

    static <V> GoalReply<V> no() {
        return new GoalReply<>(NO, null);
    }

    private static final class ReplyCodec<V> implements Codec<GoalReply<V>> {

        private static final FieldName STATUS = FieldName.of("status");
        private static final FieldName TIMESTAMP = FieldName.of("timestamp");

        private final String name;
        private final FieldName field;
        private final Codec<V> codec;
        private final int from;

        /** The value is read when the status, which every writer puts first, is at least {@code from}, but not aborted. */
        ReplyCodec(String name, Codec<V> codec, int from) {
            this.name = name;
            this.field = FieldName.of(name);
            this.codec = codec;
            this.from = from;
        }

        @Override
        public void write(MessageWriter out, GoalReply<V> reply) throws IOException {
            out.beginObject();
            out.field(STATUS, reply.status);
            out.field(TIMESTAMP, Instant.now().getEpochSecond());
            if (reply.value != null) {
                out.field(field, reply.value, codec);
            } else if (name.equals("goal_id")) {
                out.field(field, "", Codecs.STRING);
            } else {
                out.field(field, Nothing.NOTHING, Nothing.CODEC);
            }
            out.endObject();
        }

        @Override
        public GoalReply<V> read(MessageReader in) throws IOException {
            int status = NO;
            @Nullable V value = null;
            in.beginMessage("goal reply");
            while (in.nextField()) {
                if (in.field().equals("status")) {
                    status = in.int32();
                } else if (in.field().equals(name) && status >= from && status != GoalStatus.ABORTED.number()) {
                    value = codec.read(in);
                } else {
                    in.skip();
                }
            }
            return new GoalReply<>(status, value);
        }
    }
}
