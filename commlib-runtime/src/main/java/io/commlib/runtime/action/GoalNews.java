package io.commlib.runtime.action;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of an action carry: a goal's id, and its status or feedback.
 *
 * @param <V> the status or the feedback
 */
record GoalNews<V>(String goalId, V value) {

    /** {@code {"goal_id":"…","status":4}}. */
    static final Codec<GoalNews<GoalStatus>> STATUS = new NewsCodec<>("status", GoalStatus.CODEC);

    /** {@code {"goal_id":"…","feedback_data":{…}}}. */
    static <F> Codec<GoalNews<F>> feedback(Codec<F> feedback) {
        return new NewsCodec<>("feedback_data", feedback);
    }

    private static final class NewsCodec<V> implements Codec<GoalNews<V>> {

        private static final FieldName GOAL_ID = FieldName.of("goal_id");

        private final String name;
        private final FieldName field;
        private final Codec<V> codec;

        NewsCodec(String name, Codec<V> codec) {
            this.name = name;
            this.field = FieldName.of(name);
            this.codec = codec;
        }

        @Override
        public void write(MessageWriter out, GoalNews<V> news) throws IOException {
            out.beginObject();
            out.field(field, news.value, codec);
            out.field(GOAL_ID, news.goalId, Codecs.STRING);
            out.endObject();
        }

        @Override
        public GoalNews<V> read(MessageReader in) throws IOException {
            @Nullable String goalId = null;
            @Nullable V value = null;
            in.beginMessage("goal " + name);
            while (in.nextField()) {
                if (in.field().equals("goal_id")) {
                    goalId = Codecs.STRING.read(in);
                } else if (in.field().equals(name)) {
                    value = codec.read(in);
                } else {
                    in.skip();
                }
            }
            if (goalId == null || value == null) {
                throw new BadMessageException(
                        "goal " + name, List.of(new Violation(goalId == null ? "goal_id" : name, "is required")));
            }
            return new GoalNews<>(goalId, value);
        }
    }
}
