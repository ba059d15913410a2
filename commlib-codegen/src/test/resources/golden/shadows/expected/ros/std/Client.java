package ros.std;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Names that Java and the generator need too. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Client {

    /** The interface as it announces itself. */
    public static final InterfaceDescriptor INTERFACE = new InterfaceDescriptor("ros.std.Client", "0.1.0");

    /**
     * {@code Notify}.
     *
     * <p>At {@code notify}.
     */
    public static final Rpc<Notify.Request, Notify.Response> NOTIFY =
            Rpc.of("Notify", "notify", Notify.Request.CODEC, Notify.Response.CODEC)
                    .withErrors(java.util.List.of(Exception.TYPE));

    /**
     * {@code NotifyAsync}.
     *
     * <p>At {@code notify_async}.
     */
    public static final Rpc<NotifyAsync.Request, NotifyAsync.Response> NOTIFY_ASYNC =
            Rpc.of("NotifyAsync", "notify_async", NotifyAsync.Request.CODEC, NotifyAsync.Response.CODEC);

    /**
     * {@code Wait}.
     *
     * <p>At {@code wait.{node}.{service}}.
     */
    public static final Rpc<Wait.Request, Wait.Response> WAIT =
            Rpc.of("Wait", "wait.{node}.{service}", Wait.Request.CODEC, Wait.Response.CODEC);

    /**
     * {@code On}.
     *
     * <p>At {@code on}.
     */
    public static final Rpc<On.Request, On.Response> ON = Rpc.of("On", "on", On.Request.CODEC, On.Response.CODEC);

    /**
     * {@code Bind}.
     *
     * <p>At {@code bind}.
     */
    public static final Rpc<Builder, List> BIND = Rpc.of("Bind", "bind", Builder.CODEC, List.CODEC);

    /**
     * {@code Node}.
     *
     * <p>At {@code node.{node}}.
     */
    public static final Topic<String> NODE = Topic.of("Node", "node.{node}", String.CODEC);

    /**
     * {@code Lists}.
     *
     * <p>At {@code lists}.
     */
    public static final Topic<List> LISTS = Topic.of("Lists", "lists", List.CODEC);

    /**
     * {@code Action}.
     *
     * <p>At {@code action}.
     */
    public static final io.commlib.runtime.action.Action<Action.Goal, Action.Result, Action.Feedback> ACTION =
            io.commlib.runtime.action.Action.of(
                    "Action",
                    "action",
                    Action.Goal.CODEC,
                    Action.Result.CODEC,
                    Action.Feedback.CODEC);

    /**
     * {@code OnOn}.
     *
     * <p>At {@code on_on}.
     */
    public static final EventType<OnOn.Payload> ON_ON = EventType.of("OnOn", "on_on", "", OnOn.Payload.CODEC);

    /**
     * {@code String}.
     *
     * <p>At {@code string}.
     */
    public static final EventType<String_.Payload> STRING =
            EventType.of("String", "string", "", String_.Payload.CODEC);

    private Client() {}

    /**
     * {@return a value for {@code node}, a parameter of uris}
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public static Node node(java.lang.String value) {
        return new Node(value);
    }

    /**
     * A value for {@code node}, a parameter of uris.
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public record Node(java.lang.String value) implements UriParameter {
        @Override
        public java.lang.String name() {
            return "node";
        }
    }

    /**
     * {@return a value for {@code service}, a parameter of uris}
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public static Service service(java.lang.String value) {
        return new Service(value);
    }

    /**
     * A value for {@code service}, a parameter of uris.
     *
     * @param value one segment: letters, digits, {@code _} and {@code -}
     */
    public record Service(java.lang.String value) implements UriParameter {
        @Override
        public java.lang.String name() {
            return "service";
        }
    }
}
