package io.commlib.runtime.action;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three rpcs of an action are asked. */
final class GoalRequest {

    private static final FieldName DESCRIPTION = FieldName.of("description");
    private static final FieldName GOAL_DATA = FieldName.of("goal_data");
    private static final FieldName GOAL_ID = FieldName.of("goal_id");
    private static final FieldName TIMESTAMP = FieldName.of("timestamp");

    /** Of {@code cancel_goal}: the goal's id, {@code {"goal_id":"…","timestamp":1795380660}}. */
    static final Codec<String> CANCEL = new IdCodec(true);

    /** Of {@code get_result}: the goal's id, or empty for the goal begun last; {@code {"goal_id":"…"}}. */
    static final Codec<String> RESULT = new IdCodec(false);

    private GoalRequest() {}

    /** Of {@code send_goal}: the goal, {@code {"description":"","goal_data":{…}}}. */
    static <G> Codec<G> send(Codec<G> goal) {
        return new SendCodec<>(goal);
    }

    private static final class SendCodec<G> implements Codec<G> {

        private final Codec<G> goals;

        SendCodec(Codec<G> goals) {
            this.goals = goals;
        }

        @Override
        public void write(MessageWriter out, G goal) throws IOException {
            out.beginObject();
            out.field(DESCRIPTION, "", Codecs.STRING);
            out.field(GOAL_DATA, goal, goals);
            out.endObject();
        }

        @Override
        public G read(MessageReader in) throws IOException {
            @Nullable G goal = null;
            in.beginMessage("send_goal");
            while (in.nextField()) {
                if (in.field().equals("goal_data")) {
                    goal = goals.read(in);
                } else {
                    in.skip();
                }
            }
            if (goal == null) {
                throw new BadMessageException("send_goal", List.of(new Violation("goal_data", "is required")));
            }
            return goal;
        }
    }

    private static final class IdCodec implements Codec<String> {

        private final boolean timestamp;

        IdCodec(boolean timestamp) {
            this.timestamp = timestamp;
        }

        @Override
        public void write(MessageWriter out, String goalId) throws IOException {
            out.beginObject();
            out.field(GOAL_ID, goalId, Codecs.STRING);
            if (timestamp) {
                out.field(TIMESTAMP, Instant.now().getEpochSecond());
            }
            out.endObject();
        }

        @Override
        public String read(MessageReader in) throws IOException {
            String goalId = "";
            in.beginMessage("goal request");
            while (in.nextField()) {
                if (in.field().equals("goal_id")) {
                    goalId = Codecs.STRING.read(in);
                } else {
                    in.skip();
                }
            }
            return goalId;
        }
    }
}
