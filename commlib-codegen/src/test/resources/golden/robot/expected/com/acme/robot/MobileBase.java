package com.acme.robot;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The wheeled base of the robot. */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public final class MobileBase {

    /** The interface as it announces itself. */
    public static final InterfaceDescriptor INTERFACE = new InterfaceDescriptor("acme.robot.MobileBase", "1.2.0");

    /**
     * Adds two integers.
     *
     * <p>At {@code thing.{device}.ops.add_two_ints}.
     */
    public static final Rpc<AddTwoInts.Request, AddTwoInts.Response> ADD_TWO_INTS =
            Rpc.of(
                    "AddTwoInts",
                    "thing.{device}.ops.add_two_ints",
                    AddTwoInts.Request.CODEC,
                    AddTwoInts.Response.CODEC)
                    .withErrors(List.of(Blocked.TYPE, LoggedOut.TYPE))
                    .withTimeout(Duration.ofSeconds(5L));

    /**
     * {@code LogIn}.
     *
     * <p>At {@code {site}.login}.
     *
     * @deprecated use a certificate instead.
     */
    @Deprecated
    public static final Rpc<Login, LogIn_.Response> LOG_IN =
            Rpc.of("LogIn", "{site}.login", Login.CODEC, LogIn_.Response.CODEC)
                    .withTimeout(Duration.ofMillis(250L));

    /**
     * {@code FrontSonar}.
     *
     * <p>At {@code sensors.sonar.front}.
     */
    public static final Topic<Sonar> FRONT_SONAR =
            Topic.of("FrontSonar", "sensors.sonar.front", Sonar.CODEC)
                    .withDelivery(Delivery.AT_LEAST_ONCE)
                    .asRetained();

    /**
     * {@code AnySonar}.
     *
     * <p>At {@code sensors.{site}.*}.
     */
    public static final Topic<Sonar> ANY_SONAR =
            Topic.of("AnySonar", "sensors.{site}.*", Sonar.CODEC)
                    .withDelivery(Delivery.EXACTLY_ONCE);

    /**
     * {@code MoveBy}.
     *
     * <p>At {@code base.move_by}.
     */
    public static final Action<MoveBy.Goal, MoveBy.Result, MoveBy.Feedback> MOVE_BY =
            Action.of("MoveBy", "base.move_by", MoveBy.Goal.CODEC, MoveBy.Result.CODEC, MoveBy.Feedback.CODEC);

    /**
     * {@code Draw}.
     *
     * <p>At {@code base.{device}.draw}.
     */
    public static final Action<Draw.Goal, Draw.Result, Draw.Feedback> DRAW =
            Action.of("Draw", "base.{device}.draw", Draw.Goal.CODEC, Draw.Result.CODEC, Draw.Feedback.CODEC);

    /**
     * Somebody turned the lights on.
     *
     * <p>At {@code bedroom.lights.on}.
     */
    public static final EventType<LightsOn.Payload> LIGHTS_ON =
            EventType.of("LightsOn", "bedroom.lights.on", "Somebody turned the lights on.", LightsOn.Payload.CODEC);

    /**
     * {@code Restarted}.
     *
     * <p>At {@code {device}.restarted}.
     */
    public static final EventType<Restarted.Payload> RESTARTED =
            EventType.of("Restarted", "{device}.restarted", "", Restarted.Payload.CODEC)
                    .withDelivery(Delivery.AT_LEAST_ONCE);

    private MobileBase() {}

    /**
     * {@return a value for {@code device}, a parameter of uris}
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public static Device device(String value) {
        return new Device(value);
    }

    /**
     * A value for {@code device}, a parameter of uris.
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public record Device(String value) implements UriParameter {
        @Override
        public String name() {
            return "device";
        }
    }

    /**
     * {@return a value for {@code site}, a parameter of uris}
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public static Site site(String value) {
        return new Site(value);
    }

    /**
     * A value for {@code site}, a parameter of uris.
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public record Site(String value) implements UriParameter {
        @Override
        public String name() {
            return "site";
        }
    }
}
