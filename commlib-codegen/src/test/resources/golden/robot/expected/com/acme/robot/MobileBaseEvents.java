package com.acme.robot;

import io.commlib.runtime.event.EventChannel;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Subscription;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Emits and hears the events of {@link MobileBase}. Thread-safe. */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public final class MobileBaseEvents {

    private final EventChannel<LightsOn.Payload> lightsOn;
    private final EventChannel<Restarted.Payload> restarted;

    private MobileBaseEvents(Endpoints endpoints, MobileBase.Device device) {
        this.lightsOn = endpoints.channel(MobileBase.LIGHTS_ON);
        this.restarted = endpoints.channel(MobileBase.RESTARTED.with(device));
    }

    /**
     * {@return the events}
     *
     * @param endpoints where to emit from and hear at
     * @param device for {@code device} in the uris
     */
    public static MobileBaseEvents on(Endpoints endpoints, MobileBase.Device device) {
        return new MobileBaseEvents(endpoints, device);
    }

    /**
     * Somebody turned the lights on.
     *
     * @param payload what to tell
     */
    public void lightsOn(LightsOn.Payload payload) {
        this.lightsOn.emit(payload);
    }

    /**
     * Somebody turned the lights on.
     *
     * @param by Null when absent.
     */
    public void lightsOn(@Nullable String by) {
        this.lightsOn.emit(new LightsOn.Payload(by));
    }

    /**
     * Hears {@code LightsOn}.
     *
     * @param handler is told what happened, one event after the other
     * @return ends the subscription when closed
     */
    public Subscription onLightsOn(Consumer<LightsOn.Payload> handler) {
        return this.lightsOn.subscribe(handler);
    }

    /**
     * Emits {@code Restarted}.
     *
     * @param payload what to tell
     */
    public void restarted(Restarted.Payload payload) {
        this.restarted.emit(payload);
    }

    /** Emits {@code Restarted}. */
    public void restarted() {
        this.restarted.emit(new Restarted.Payload());
    }

    /**
     * Hears {@code Restarted}.
     *
     * @param handler is told what happened, one event after the other
     * @return ends the subscription when closed
     */
    public Subscription onRestarted(Consumer<Restarted.Payload> handler) {
        return this.restarted.subscribe(handler);
    }
}
