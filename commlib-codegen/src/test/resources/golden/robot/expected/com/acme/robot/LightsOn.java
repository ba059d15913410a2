package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code LightsOn} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class LightsOn {

    private LightsOn() {}

    /**
     * The message {@code acme.robot.LightsOn.Payload}.
     *
     * @param by Null when absent.
     */
    public record Payload(@Nullable String by) {

        /** Reads and writes it. */
        public static final Codec<Payload> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .by(by);
        }

        /** Builds a {@link Payload}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String by;

            private Builder() {}

            /** Sets {@code by}: Null when absent. */
            public Builder by(@Nullable String by) {
                this.by = by;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Payload build() {
                return new Payload(by);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Payload> {
            private static final FieldName BY = FieldName.of("by");

            @Override
            public void write(MessageWriter out, Payload value) throws IOException {
                out.beginObject();
                out.field(BY, value.by, Codecs.STRING);
                out.endObject();
            }

            @Override
            public Payload read(MessageReader in) throws IOException {
                String by = null;
                in.beginMessage("LightsOn.Payload");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "by" -> by = Codecs.STRING.read(in);
                        default -> in.skip();
                    }
                }
                return new Payload(by);
            }
        }
    }
}
