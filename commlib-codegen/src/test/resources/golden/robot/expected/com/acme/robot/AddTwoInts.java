package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code AddTwoInts} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class AddTwoInts {

    private AddTwoInts() {}

    /**
     * The message {@code acme.robot.AddTwoInts.Request}.
     *
     * @param a By default 0.
     * @param b By default 0.
     */
    public record Request(long a, long b) {

        /** Reads and writes it. */
        public static final Codec<Request> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .a(a)
                    .b(b);
        }

        /** Builds a {@link Request}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private long a = 0L;
            private long b = 0L;

            private Builder() {}

            /** Sets {@code a}: By default 0. */
            public Builder a(long a) {
                this.a = a;
                return this;
            }

            /** Sets {@code b}: By default 0. */
            public Builder b(long b) {
                this.b = b;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Request build() {
                return new Request(a, b);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Request> {
            private static final FieldName A = FieldName.of("a");
            private static final FieldName B = FieldName.of("b");

            @Override
            public void write(MessageWriter out, Request value) throws IOException {
                out.beginObject();
                out.field(A, value.a);
                out.field(B, value.b);
                out.endObject();
            }

            @Override
            public Request read(MessageReader in) throws IOException {
                long a = 0L;
                long b = 0L;
                in.beginMessage("AddTwoInts.Request");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "a" -> a = in.int64();
                        case "b" -> b = in.int64();
                        default -> in.skip();
                    }
                }
                return new Request(a, b);
            }
        }
    }

    /**
     * The message {@code acme.robot.AddTwoInts.Response}.
     *
     * @param c By default 0.
     */
    public record Response(long c) {

        /** Reads and writes it. */
        public static final Codec<Response> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .c(c);
        }

        /** Builds a {@link Response}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private long c = 0L;

            private Builder() {}

            /** Sets {@code c}: By default 0. */
            public Builder c(long c) {
                this.c = c;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Response build() {
                return new Response(c);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Response> {
            private static final FieldName C = FieldName.of("c");

            @Override
            public void write(MessageWriter out, Response value) throws IOException {
                out.beginObject();
                out.field(C, value.c);
                out.endObject();
            }

            @Override
            public Response read(MessageReader in) throws IOException {
                long c = 0L;
                in.beginMessage("AddTwoInts.Response");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "c" -> c = in.int64();
                        default -> in.skip();
                    }
                }
                return new Response(c);
            }
        }
    }
}
