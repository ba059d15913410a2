package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code MoveBy} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class MoveBy {

    private MoveBy() {}

    /**
     * The message {@code acme.robot.MoveBy.Goal}.
     *
     * @param targetCm By default 0.
     */
    public record Goal(int targetCm) {

        /** Reads and writes it. */
        public static final Codec<Goal> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .targetCm(targetCm);
        }

        /** Builds a {@link Goal}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private int targetCm = 0;

            private Builder() {}

            /** Sets {@code target_cm}: By default 0. */
            public Builder targetCm(int targetCm) {
                this.targetCm = targetCm;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Goal build() {
                return new Goal(targetCm);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Goal> {
            private static final FieldName TARGET_CM = FieldName.of("target_cm");

            @Override
            public void write(MessageWriter out, Goal value) throws IOException {
                out.beginObject();
                out.field(TARGET_CM, value.targetCm);
                out.endObject();
            }

            @Override
            public Goal read(MessageReader in) throws IOException {
                int targetCm = 0;
                in.beginMessage("MoveBy.Goal");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "target_cm" -> targetCm = in.int32();
                        default -> in.skip();
                    }
                }
                return new Goal(targetCm);
            }
        }
    }

    /**
     * The message {@code acme.robot.MoveBy.Result}.
     *
     * @param destCm By default 0.
     */
    public record Result(int destCm) {

        /** Reads and writes it. */
        public static final Codec<Result> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .destCm(destCm);
        }

        /** Builds a {@link Result}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private int destCm = 0;

            private Builder() {}

            /** Sets {@code dest_cm}: By default 0. */
            public Builder destCm(int destCm) {
                this.destCm = destCm;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Result build() {
                return new Result(destCm);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Result> {
            private static final FieldName DEST_CM = FieldName.of("dest_cm");

            @Override
            public void write(MessageWriter out, Result value) throws IOException {
                out.beginObject();
                out.field(DEST_CM, value.destCm);
                out.endObject();
            }

            @Override
            public Result read(MessageReader in) throws IOException {
                int destCm = 0;
                in.beginMessage("MoveBy.Result");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "dest_cm" -> destCm = in.int32();
                        default -> in.skip();
                    }
                }
                return new Result(destCm);
            }
        }
    }

    /**
     * The message {@code acme.robot.MoveBy.Feedback}.
     *
     * @param currentCm By default 0.
     */
    public record Feedback(int currentCm) {

        /** Reads and writes it. */
        public static final Codec<Feedback> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .currentCm(currentCm);
        }

        /** Builds a {@link Feedback}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private int currentCm = 0;

            private Builder() {}

            /** Sets {@code current_cm}: By default 0. */
            public Builder currentCm(int currentCm) {
                this.currentCm = currentCm;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Feedback build() {
                return new Feedback(currentCm);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Feedback> {
            private static final FieldName CURRENT_CM = FieldName.of("current_cm");

            @Override
            public void write(MessageWriter out, Feedback value) throws IOException {
                out.beginObject();
                out.field(CURRENT_CM, value.currentCm);
                out.endObject();
            }

            @Override
            public Feedback read(MessageReader in) throws IOException {
                int currentCm = 0;
                in.beginMessage("MoveBy.Feedback");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "current_cm" -> currentCm = in.int32();
                        default -> in.skip();
                    }
                }
                return new Feedback(currentCm);
            }
        }
    }
}
