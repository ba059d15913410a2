package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code Draw} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Draw {

    private Draw() {}

    /**
     * The message {@code acme.robot.Draw.Goal}.
     *
     * @param shape {@code shape}
     */
    public record Goal(Shape shape) {

        /** Reads and writes it. */
        public static final Codec<Goal> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Goal {
            Violations.none()
                    .required("shape", shape)
                    .throwIfAny("Draw.Goal");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .shape(shape);
        }

        /** Builds a {@link Goal}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable Shape shape;

            private Builder() {}

            /** Sets {@code shape}. */
            public Builder shape(Shape shape) {
                this.shape = shape;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Goal build() {
                return new Goal(shape);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Goal> {
            private static final FieldName SHAPE = FieldName.of("shape");

            @Override
            public void write(MessageWriter out, Goal value) throws IOException {
                out.beginObject();
                out.field(SHAPE, value.shape, Shape.CODEC);
                out.endObject();
            }

            @Override
            public Goal read(MessageReader in) throws IOException {
                Shape shape = null;
                in.beginMessage("Draw.Goal");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "shape" -> shape = Shape.CODEC.read(in);
                        default -> in.skip();
                    }
                }
                return new Goal(shape);
            }
        }
    }

    /** The message {@code acme.robot.Draw.Result}. */
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
                in.beginMessage("Draw.Result");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Result();
            }
        }
    }

    /** The message {@code acme.robot.Draw.Feedback}. */
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
                in.beginMessage("Draw.Feedback");
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
