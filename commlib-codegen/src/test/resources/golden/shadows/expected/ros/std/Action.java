package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code Action} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Action {

    private Action() {}

    /**
     * The message {@code ros.std.Action.Goal}.
     *
     * @param goal {@code goal}
     * @param onFeedback {@code on_feedback}
     */
    public record Goal(String goal, String onFeedback) {

        /** Reads and writes it. */
        public static final Codec<Goal> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Goal {
            Violations.none()
                    .required("goal", goal)
                    .required("on_feedback", onFeedback)
                    .throwIfAny("Action.Goal");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .goal(goal)
                    .onFeedback(onFeedback);
        }

        /** Builds a {@link Goal}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String goal;
            private @Nullable String onFeedback;

            private Builder() {}

            /** Sets {@code goal}. */
            public Builder goal(String goal) {
                this.goal = goal;
                return this;
            }

            /** Sets {@code on_feedback}. */
            public Builder onFeedback(String onFeedback) {
                this.onFeedback = onFeedback;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Goal build() {
                return new Goal(goal, onFeedback);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Goal> {
            private static final FieldName GOAL = FieldName.of("goal");
            private static final FieldName ON_FEEDBACK = FieldName.of("on_feedback");

            @Override
            public void write(MessageWriter out, Goal value) throws IOException {
                out.beginObject();
                out.field(GOAL, value.goal, Codecs.STRING);
                out.field(ON_FEEDBACK, value.onFeedback, Codecs.STRING);
                out.endObject();
            }

            @Override
            public Goal read(MessageReader in) throws IOException {
                String goal = null;
                String onFeedback = null;
                in.beginMessage("Action.Goal");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "goal" -> goal = Codecs.STRING.read(in);
                        case "on_feedback" -> onFeedback = Codecs.STRING.read(in);
                        default -> in.skip();
                    }
                }
                return new Goal(goal, onFeedback);
            }
        }
    }

    /** The message {@code ros.std.Action.Result}. */
    public record Result() {

        /** Reads and writes it. */
        public static final Codec<Result> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder();
        }

        /** Builds a {@link Result}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private Builder() {}

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Result build() {
                return new Result();
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Result> {
            @Override
            public void write(MessageWriter out, Result value) throws IOException {
                out.beginObject();
                out.endObject();
            }

            @Override
            public Result read(MessageReader in) throws IOException {
                in.beginMessage("Action.Result");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Result();
            }
        }
    }

    /** The message {@code ros.std.Action.Feedback}. */
    public record Feedback() {

        /** Reads and writes it. */
        public static final Codec<Feedback> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder();
        }

        /** Builds a {@link Feedback}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private Builder() {}

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Feedback build() {
                return new Feedback();
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Feedback> {
            @Override
            public void write(MessageWriter out, Feedback value) throws IOException {
                out.beginObject();
                out.endObject();
            }

            @Override
            public Feedback read(MessageReader in) throws IOException {
                in.beginMessage("Action.Feedback");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Feedback();
            }
        }
    }
}
