package com.acme.robot;

import acme.geometry.Pose;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an ultrasonic range finder.
 *
 * @param distance In m; at least 0; by default 0.001.
 * @param horizontalFov In deg; by default 30.0.
 * @param verticalFov By default 14.0.
 * @param frame Null when absent.
 * @param takenAt Null when absent.
 * @param mode By default IDLE.
 * @param echoes {@code echoes}
 * @param pose Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Sonar(
        double distance,
        double horizontalFov,
        double verticalFov,
        @Nullable String frame,
        @Nullable Instant takenAt,
        Mode mode,
        List<Float> echoes,
        @Nullable Pose pose) {

    /** Reads and writes it. */
    public static final Codec<Sonar> CODEC = new MessageCodec();

    /** {@code MAX_RANGE} */
    public static final double MAX_RANGE = 4.0;

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Sonar {
        echoes = Frozen.list(echoes);
        Violations.none()
                .range("distance", distance, 0.0, Double.POSITIVE_INFINITY)
                .required("mode", mode)
                .required("echoes", echoes)
                .throwIfAny("Sonar");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .distance(distance)
                .horizontalFov(horizontalFov)
                .verticalFov(verticalFov)
                .frame(frame)
                .takenAt(takenAt)
                .mode(mode)
                .echoes(echoes)
                .pose(pose);
    }

    /** Builds a {@link Sonar}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private double distance = 0.001;
        private double horizontalFov = 30.0;
        private double verticalFov = 14.0;
        private @Nullable String frame;
        private @Nullable Instant takenAt;
        private Mode mode = Mode.IDLE;
        private @Nullable List<Float> echoes;
        private @Nullable Pose pose;

        private Builder() {}

        /** Sets {@code distance}: In m; at least 0; by default 0.001. */
        public Builder distance(double distance) {
            this.distance = distance;
            return this;
        }

        /** Sets {@code horizontal_fov}: In deg; by default 30.0. */
        public Builder horizontalFov(double horizontalFov) {
            this.horizontalFov = horizontalFov;
            return this;
        }

        /** Sets {@code vertical_fov}: By default 14.0. */
        public Builder verticalFov(double verticalFov) {
            this.verticalFov = verticalFov;
            return this;
        }

        /** Sets {@code frame}: Null when absent. */
        public Builder frame(@Nullable String frame) {
            this.frame = frame;
            return this;
        }

        /** Sets {@code taken_at}: Null when absent. */
        public Builder takenAt(@Nullable Instant takenAt) {
            this.takenAt = takenAt;
            return this;
        }

        /** Sets {@code mode}: By default IDLE. */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /** Sets {@code echoes}. */
        public Builder echoes(List<Float> echoes) {
            this.echoes = echoes;
            return this;
        }

        /** Sets {@code pose}: Null when absent. */
        public Builder pose(@Nullable Pose pose) {
            this.pose = pose;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Sonar build() {
            return new Sonar(distance, horizontalFov, verticalFov, frame, takenAt, mode, echoes, pose);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Sonar> {
        private static final FieldName DISTANCE = FieldName.of("distance");
        private static final FieldName HORIZONTAL_FOV = FieldName.of("horizontal_fov");
        private static final FieldName VERTICAL_FOV = FieldName.of("vertical_fov");
        private static final FieldName FRAME = FieldName.of("frame");
        private static final FieldName TAKEN_AT = FieldName.of("taken_at");
        private static final FieldName MODE = FieldName.of("mode");
        private static final FieldName ECHOES = FieldName.of("echoes");
        private static final FieldName POSE = FieldName.of("pose");

        @Override
        public void write(MessageWriter out, Sonar value) throws IOException {
            out.beginObject();
            out.field(DISTANCE, value.distance);
            out.field(HORIZONTAL_FOV, value.horizontalFov);
            out.field(VERTICAL_FOV, value.verticalFov);
            out.field(FRAME, value.frame, Codecs.STRING);
            out.field(TAKEN_AT, value.takenAt, Codecs.TIMESTAMP);
            out.field(MODE, value.mode, Mode.CODEC);
            out.list(ECHOES, value.echoes, Codecs.FLOAT32);
            out.field(POSE, value.pose, Pose.CODEC);
            out.endObject();
        }

        @Override
        public Sonar read(MessageReader in) throws IOException {
            double distance = 0.001;
            double horizontalFov = 30.0;
            double verticalFov = 14.0;
            String frame = null;
            Instant takenAt = null;
            Mode mode = Mode.IDLE;
            List<Float> echoes = null;
            Pose pose = null;
            in.beginMessage("Sonar");
            while (in.nextField()) {
                switch (in.field()) {
                    case "distance" -> distance = in.float64();
                    case "horizontal_fov" -> horizontalFov = in.float64();
                    case "vertical_fov" -> verticalFov = in.float64();
                    case "frame" -> frame = Codecs.STRING.read(in);
                    case "taken_at" -> takenAt = Codecs.TIMESTAMP.read(in);
                    case "mode" -> mode = Mode.CODEC.read(in);
                    case "echoes" -> echoes = in.list(Codecs.FLOAT32);
                    case "pose" -> pose = Pose.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Sonar(distance, horizontalFov, verticalFov, frame, takenAt, mode, echoes, pose);
        }
    }
}
