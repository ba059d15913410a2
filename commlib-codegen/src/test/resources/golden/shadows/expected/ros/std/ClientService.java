package ros.std;

import io.commlib.runtime.action.ActionHandler;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.GoalContext;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.RpcOptions;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Serves {@link Client}: implement it, and bind it to a node or any other {@code Endpoints}. Its methods are called on
 * their threads, many at once.
 */
@Generated("io.commlib.codegen")
@NullMarked
public interface ClientService {

    /**
     * {@code Notify}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws Exception to answer with that error
     * @throws java.lang.Exception when there is no answer; the caller is told that the service failed, not how
     */
    Notify.Response notify_(Notify.Request request) throws java.lang.Exception;

    /** {@return how {@code Notify} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions notify_Options() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws java.lang.Exception when there is no answer; the caller is told that the service failed, not how
     */
    NotifyAsync.Response notifyAsync(NotifyAsync.Request request) throws java.lang.Exception;

    /** {@return how {@code NotifyAsync} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions notifyAsyncOptions() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code Wait}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws java.lang.Exception when there is no answer; the caller is told that the service failed, not how
     */
    Wait.Response wait_(Wait.Request request) throws java.lang.Exception;

    /** {@return how {@code Wait} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions wait_Options() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code On}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws java.lang.Exception when there is no answer; the caller is told that the service failed, not how
     */
    On.Response on_(On.Request request) throws java.lang.Exception;

    /** {@return how {@code On} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions on_Options() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code Bind}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws java.lang.Exception when there is no answer; the caller is told that the service failed, not how
     */
    List bind_(Builder request) throws java.lang.Exception;

    /** {@return how {@code Bind} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions bind_Options() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code Action}.
     *
     * @param goal what to reach, already checked
     * @param context takes feedback, and says when to end early
     * @return what was reached
     * @throws java.lang.Exception when the goal cannot be reached; it ends aborted
     */
    Action.Result action(Action.Goal goal, GoalContext<Action.Feedback> context) throws java.lang.Exception;

    /**
     * Whether a goal of {@code Action} is accepted at all: each is, unless this is overridden. Should not take long,
     * the client waits.
     *
     * @param goal what to reach, already checked
     * @return false to refuse it
     */
    default boolean acceptsAction(Action.Goal goal) {
        return true;
    }

    /** {@return how {@code Action} is served: 64 goals at once, others are refused, unless this is overridden} */
    default ActionOptions actionOptions() {
        return ActionOptions.DEFAULT;
    }

    /**
     * Serves an implementation.
     *
     * @param endpoints where to
     * @param service the implementation
     * @param node for {@code node} in the uris
     * @param service_ for {@code service} in the uris
     * @return ends the service when closed
     */
    static Endpoint bind(Endpoints endpoints, ClientService service, Client.Node node, Client.Service service_) {
        return endpoints.serveInterface(
                Client.INTERFACE,
                () -> endpoints.serve(Client.NOTIFY, service::notify_, service.notify_Options()),
                () -> endpoints.serve(Client.NOTIFY_ASYNC, service::notifyAsync, service.notifyAsyncOptions()),
                () -> endpoints.serve(Client.WAIT.with(node, service_), service::wait_, service.wait_Options()),
                () -> endpoints.serve(Client.ON, service::on_, service.on_Options()),
                () -> endpoints.serve(Client.BIND, service::bind_, service.bind_Options()),
                () -> endpoints.serve(
                        Client.ACTION,
                        ActionHandler.of(service::action, service::acceptsAction),
                        service.actionOptions()));
    }
}
