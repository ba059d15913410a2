package ros.std;

import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.RpcClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Client}. Thread-safe.
 *
 * <p>Methods that wait throw what a failed call throws, typed errors among it; the futures of those that do not wait
 * complete with it.
 */
@Generated("io.commlib.codegen")
@NullMarked
public final class ClientClient {

    private final RpcClient<Notify.Request, Notify.Response> notify_;
    private final RpcClient<NotifyAsync.Request, NotifyAsync.Response> notifyAsync;
    private final RpcClient<Wait.Request, Wait.Response> wait_;
    private final RpcClient<On.Request, On.Response> on_;
    private final RpcClient<Builder, List> bind_;
    private final ActionClient<Action.Goal, Action.Result, Action.Feedback> action;

    private ClientClient(Endpoints endpoints, Client.Node node, Client.Service service) {
        this.notify_ = endpoints.client(Client.NOTIFY);
        this.notifyAsync = endpoints.client(Client.NOTIFY_ASYNC);
        this.wait_ = endpoints.client(Client.WAIT.with(node, service));
        this.on_ = endpoints.client(Client.ON);
        this.bind_ = endpoints.client(Client.BIND);
        this.action = endpoints.client(Client.ACTION);
    }

    /**
     * {@return a client}
     *
     * @param endpoints where to call from
     * @param node for {@code node} in the uris
     * @param service for {@code service} in the uris
     */
    public static ClientClient on(Endpoints endpoints, Client.Node node, Client.Service service) {
        return new ClientClient(endpoints, node, service);
    }

    /**
     * {@code Notify}.
     *
     * @param request what to ask
     * @return the answer
     */
    public Notify.Response notify_(Notify.Request request) {
        return this.notify_.call(request);
    }

    /**
     * {@code Notify}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public Notify.Response notify_(Notify.Request request, Duration timeout) {
        return this.notify_.call(request, timeout);
    }

    /**
     * {@code Notify}.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<Notify.Response> notify_Async(Notify.Request request) {
        return this.notify_.callAsync(request);
    }

    /**
     * {@code Notify}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<Notify.Response> notify_Async(Notify.Request request, Duration timeout) {
        return this.notify_.callAsync(request, timeout);
    }

    /**
     * {@code Notify}.
     *
     * @return the answer
     */
    public Notify.Response notify_() {
        return this.notify_.call(new Notify.Request());
    }

    /**
     * {@code Notify}.
     *
     * @return the answer, later
     */
    public CompletableFuture<Notify.Response> notify_Async() {
        return this.notify_.callAsync(new Notify.Request());
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param request what to ask
     * @return the answer
     */
    public NotifyAsync.Response notifyAsync(NotifyAsync.Request request) {
        return this.notifyAsync.call(request);
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public NotifyAsync.Response notifyAsync(NotifyAsync.Request request, Duration timeout) {
        return this.notifyAsync.call(request, timeout);
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<NotifyAsync.Response> notifyAsyncAsync(NotifyAsync.Request request) {
        return this.notifyAsync.callAsync(request);
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<NotifyAsync.Response> notifyAsyncAsync(NotifyAsync.Request request, Duration timeout) {
        return this.notifyAsync.callAsync(request, timeout);
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param node {@code node}
     * @param timeout {@code timeout}
     * @param request {@code request}
     * @return the answer
     */
    public NotifyAsync.Response notifyAsync(java.lang.String node, Duration timeout, java.lang.String request) {
        return this.notifyAsync.call(new NotifyAsync.Request(node, timeout, request));
    }

    /**
     * {@code NotifyAsync}.
     *
     * @param node {@code node}
     * @param timeout {@code timeout}
     * @param request {@code request}
     * @return the answer, later
     */
    public CompletableFuture<NotifyAsync.Response> notifyAsyncAsync(
            java.lang.String node,
            Duration timeout,
            java.lang.String request) {
        return this.notifyAsync.callAsync(new NotifyAsync.Request(node, timeout, request));
    }

    /**
     * {@code Wait}.
     *
     * @param request what to ask
     * @return the answer
     */
    public Wait.Response wait_(Wait.Request request) {
        return this.wait_.call(request);
    }

    /**
     * {@code Wait}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public Wait.Response wait_(Wait.Request request, Duration timeout) {
        return this.wait_.call(request, timeout);
    }

    /**
     * {@code Wait}.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<Wait.Response> wait_Async(Wait.Request request) {
        return this.wait_.callAsync(request);
    }

    /**
     * {@code Wait}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<Wait.Response> wait_Async(Wait.Request request, Duration timeout) {
        return this.wait_.callAsync(request, timeout);
    }

    /**
     * {@code Wait}.
     *
     * @param ms {@code ms}
     * @return the answer
     */
    public Wait.Response wait_(long ms) {
        return this.wait_.call(new Wait.Request(ms));
    }

    /**
     * {@code Wait}.
     *
     * @param ms {@code ms}
     * @return the answer, later
     */
    public CompletableFuture<Wait.Response> wait_Async(long ms) {
        return this.wait_.callAsync(new Wait.Request(ms));
    }

    /**
     * {@code On}.
     *
     * @param request what to ask
     * @return the answer
     */
    public On.Response on_(On.Request request) {
        return this.on_.call(request);
    }

    /**
     * {@code On}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public On.Response on_(On.Request request, Duration timeout) {
        return this.on_.call(request, timeout);
    }

    /**
     * {@code On}.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<On.Response> on_Async(On.Request request) {
        return this.on_.callAsync(request);
    }

    /**
     * {@code On}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<On.Response> on_Async(On.Request request, Duration timeout) {
        return this.on_.callAsync(request, timeout);
    }

    /**
     * {@code On}.
     *
     * @param on {@code on}
     * @return the answer
     */
    public On.Response on_(java.lang.String on) {
        return this.on_.call(new On.Request(on));
    }

    /**
     * {@code On}.
     *
     * @param on {@code on}
     * @return the answer, later
     */
    public CompletableFuture<On.Response> on_Async(java.lang.String on) {
        return this.on_.callAsync(new On.Request(on));
    }

    /**
     * {@code Bind}.
     *
     * @param request what to ask
     * @return the answer
     */
    public List bind_(Builder request) {
        return this.bind_.call(request);
    }

    /**
     * {@code Bind}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public List bind_(Builder request, Duration timeout) {
        return this.bind_.call(request, timeout);
    }

    /**
     * {@code Bind}.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<List> bind_Async(Builder request) {
        return this.bind_.callAsync(request);
    }

    /**
     * {@code Bind}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<List> bind_Async(Builder request, Duration timeout) {
        return this.bind_.callAsync(request, timeout);
    }

    /**
     * {@code Action}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<Action.Result> action(Action.Goal goal, Consumer<Action.Feedback> onFeedback) {
        return this.action.send(goal, onFeedback);
    }

    /**
     * {@code Action}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<Action.Result>> actionAsync(
            Action.Goal goal,
            Consumer<Action.Feedback> onFeedback) {
        return this.action.sendAsync(goal, onFeedback);
    }

    /**
     * {@code Action}.
     *
     * @param goal {@code goal}
     * @param onFeedback {@code on_feedback}
     * @param onFeedback_ hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<Action.Result> action(
            java.lang.String goal,
            java.lang.String onFeedback,
            Consumer<Action.Feedback> onFeedback_) {
        return this.action.send(new Action.Goal(goal, onFeedback), onFeedback_);
    }

    /**
     * {@code Action}.
     *
     * @param goal {@code goal}
     * @param onFeedback {@code on_feedback}
     * @param onFeedback_ hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<Action.Result>> actionAsync(
            java.lang.String goal,
            java.lang.String onFeedback,
            Consumer<Action.Feedback> onFeedback_) {
        return this.action.sendAsync(new Action.Goal(goal, onFeedback), onFeedback_);
    }
}
