package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code Restarted} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Restarted {

    private Restarted() {}

    /** The message {@code acme.robot.Restarted.Payload}. */
    public record Payload() {

        /** Reads and writes it. */
        public static final Codec<Payload> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder();
        }

        /** Builds a {@link Payload}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private Builder() {}

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Payload build() {
                return new Payload();
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Payload> {
            @Override
            public void write(MessageWriter out, Payload value) throws IOException {
                out.beginObject();
                out.endObject();
            }

            @Override
            public Payload read(MessageReader in) throws IOException {
                in.beginMessage("Restarted.Payload");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Payload();
            }
        }
    }
}
