package ros.std;

import io.commlib.runtime.event.EventChannel;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Subscription;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Emits and hears the events of {@link Client}. Thread-safe. */
@Generated("io.commlib.codegen")
@NullMarked
public final class ClientEvents {

    private final EventChannel<OnOn.Payload> onOn;
    private final EventChannel<String_.Payload> string;

    private ClientEvents(Endpoints endpoints) {
        this.onOn = endpoints.channel(Client.ON_ON);
        this.string = endpoints.channel(Client.STRING);
    }

    /**
     * {@return the events}
     *
     * @param endpoints where to emit from and hear at
     */
    public static ClientEvents on(Endpoints endpoints) {
        return new ClientEvents(endpoints);
    }

    /**
     * Emits {@code OnOn}.
     *
     * @param payload what to tell
     */
    public void onOn(OnOn.Payload payload) {
        this.onOn.emit(payload);
    }

    /**
     * Emits {@code OnOn}.
     *
     * @param node {@code node}
     */
    public void onOn(java.lang.String node) {
        this.onOn.emit(new OnOn.Payload(node));
    }

    /**
     * Hears {@code OnOn}.
     *
     * @param handler is told what happened, one event after the other
     * @return ends the subscription when closed
     */
    public Subscription onOnOn(Consumer<OnOn.Payload> handler) {
        return this.onOn.subscribe(handler);
    }

    /**
     * Emits {@code String}.
     *
     * @param payload what to tell
     */
    public void string(String_.Payload payload) {
        this.string.emit(payload);
    }

    /**
     * Emits {@code String}.
     *
     * @param string {@code string}
     */
    public void string(String string) {
        this.string.emit(new String_.Payload(string));
    }

    /**
     * Hears {@code String}.
     *
     * @param handler is told what happened, one event after the other
     * @return ends the subscription when closed
     */
    public Subscription onString(Consumer<String_.Payload> handler) {
        return this.string.subscribe(handler);
    }
}
