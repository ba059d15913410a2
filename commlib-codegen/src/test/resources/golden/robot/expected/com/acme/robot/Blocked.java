package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Something stands in the way. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Blocked extends RemoteFailureException {

    /** Reads and writes it. */
    public static final Codec<Blocked> CODEC = new MessageCodec();

    /** Describes it to those who send and receive it. */
    public static final ErrorType<Blocked> TYPE = new ErrorType<>("acme.robot.Blocked", Blocked.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final transient double distance;

    /**
     * Makes one.
     *
     * @param distance {@code distance}
     */
    public Blocked(double distance) {
        super("acme.robot.Blocked", "Something stands in the way. ["
                + "distance=" + distance
                + "]");
        this.distance = distance;
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .distance(distance);
    }

    /** {@return {@code distance}} */
    public double distance() {
        return distance;
    }

    /** Builds a {@link Blocked}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Double distance;

        private Builder() {}

        /** Sets {@code distance}. */
        public Builder distance(double distance) {
            this.distance = distance;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Blocked build() {
            Violations.none()
                    .required("distance", distance)
                    .throwIfAny("Blocked");
            return new Blocked(distance);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Blocked> {
        private static final FieldName DISTANCE = FieldName.of("distance");

        @Override
        public void write(MessageWriter out, Blocked value) throws IOException {
            out.beginObject();
            out.field(DISTANCE, value.distance);
            out.endObject();
        }

        @Override
        public Blocked read(MessageReader in) throws IOException {
            double distance = 0;
            boolean distanceRead = false;
            in.beginMessage("Blocked");
            while (in.nextField()) {
                switch (in.field()) {
                    case "distance" -> {
                        distance = in.float64();
                        distanceRead = true;
                    }
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("distance", distanceRead)
                    .throwIfAny("Blocked");
            return new Blocked(distance);
        }
    }
}
