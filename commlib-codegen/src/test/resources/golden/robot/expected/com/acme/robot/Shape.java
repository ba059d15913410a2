package com.acme.robot;

import acme.geometry.Polygon;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The union {@code acme.robot.Shape}. */
@Generated("io.commlib.codegen")
@NullMarked
public sealed interface Shape {

    /** Reads and writes it. */
    Codec<Shape> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, Shape value) throws IOException {
            if (value instanceof OfCircle of) {
                out.variant("circle", of.value(), Circle.CODEC);
            } else if (value instanceof OfPolygon of) {
                out.variant("polygon", of.value(), Polygon.CODEC);
            } else if (value instanceof Unknown of) {
                out.variant(of.variant(), of.value(), Codecs.ANY);
            }
        }

        @Override
        public Shape read(MessageReader in) throws IOException {
            String variant = in.beginVariant();
            Shape value = switch (variant) {
                case "circle" -> new OfCircle(Circle.CODEC.read(in));
                case "polygon" -> new OfPolygon(Polygon.CODEC.read(in));
                default -> new Unknown(variant, Codecs.ANY.read(in));
            };
            in.endVariant();
            return value;
        }
    };

    /** {@return the name of the variant on the wire} */
    String variant();

    /**
     * {@return the variant {@code circle}}
     *
     * @param value its value
     */
    static Shape circle(Circle value) {
        return new OfCircle(value);
    }

    /**
     * {@return the variant {@code polygon}}
     *
     * @param value its value
     */
    static Shape polygon(Polygon value) {
        return new OfPolygon(value);
    }

    /**
     * The variant {@code circle}.
     *
     * @param value its value
     */
    record OfCircle(Circle value) implements Shape {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfCircle {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Shape.OfCircle");
        }

        @Override
        public String variant() {
            return "circle";
        }
    }

    /**
     * The variant {@code polygon}.
     *
     * @param value its value
     */
    record OfPolygon(Polygon value) implements Shape {

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public OfPolygon {
            Violations.none()
                    .required("", value)
                    .throwIfAny("Shape.OfPolygon");
        }

        @Override
        public String variant() {
            return "polygon";
        }
    }

    /**
     * A variant that is not known here; it can be passed on.
     *
     * @param variant its name on the wire
     * @param value its value
     */
    record Unknown(String variant, Any value) implements Shape {
    }
}
