package com.acme.robot;

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
 * Calls {@link MobileBase}. Thread-safe.
 *
 * <p>Methods that wait throw what a failed call throws, typed errors among it; the futures of those that do not wait
 * complete with it.
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public final class MobileBaseClient {

    private final RpcClient<AddTwoInts.Request, AddTwoInts.Response> addTwoInts;
    private final RpcClient<Login, LogIn_.Response> logIn;
    private final ActionClient<MoveBy.Goal, MoveBy.Result, MoveBy.Feedback> moveBy;
    private final ActionClient<Draw.Goal, Draw.Result, Draw.Feedback> draw;

    private MobileBaseClient(Endpoints endpoints, MobileBase.Device device, MobileBase.Site site) {
        this.addTwoInts = endpoints.client(MobileBase.ADD_TWO_INTS.with(device));
        this.logIn = endpoints.client(MobileBase.LOG_IN.with(site));
        this.moveBy = endpoints.client(MobileBase.MOVE_BY);
        this.draw = endpoints.client(MobileBase.DRAW.with(device));
    }

    /**
     * {@return a client}
     *
     * @param endpoints where to call from
     * @param device for {@code device} in the uris
     * @param site for {@code site} in the uris
     */
    public static MobileBaseClient on(Endpoints endpoints, MobileBase.Device device, MobileBase.Site site) {
        return new MobileBaseClient(endpoints, device, site);
    }

    /**
     * Adds two integers.
     *
     * @param request what to ask
     * @return the answer
     */
    public AddTwoInts.Response addTwoInts(AddTwoInts.Request request) {
        return this.addTwoInts.call(request);
    }

    /**
     * Adds two integers.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     */
    public AddTwoInts.Response addTwoInts(AddTwoInts.Request request, Duration timeout) {
        return this.addTwoInts.call(request, timeout);
    }

    /**
     * Adds two integers.
     *
     * @param request what to ask
     * @return the answer, later
     */
    public CompletableFuture<AddTwoInts.Response> addTwoIntsAsync(AddTwoInts.Request request) {
        return this.addTwoInts.callAsync(request);
    }

    /**
     * Adds two integers.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     */
    public CompletableFuture<AddTwoInts.Response> addTwoIntsAsync(AddTwoInts.Request request, Duration timeout) {
        return this.addTwoInts.callAsync(request, timeout);
    }

    /**
     * Adds two integers.
     *
     * @param a By default 0.
     * @param b By default 0.
     * @return the answer
     */
    public AddTwoInts.Response addTwoInts(long a, long b) {
        return this.addTwoInts.call(new AddTwoInts.Request(a, b));
    }

    /**
     * Adds two integers.
     *
     * @param a By default 0.
     * @param b By default 0.
     * @return the answer, later
     */
    public CompletableFuture<AddTwoInts.Response> addTwoIntsAsync(long a, long b) {
        return this.addTwoInts.callAsync(new AddTwoInts.Request(a, b));
    }

    /**
     * {@code LogIn}.
     *
     * @param request what to ask
     * @return the answer
     * @deprecated use a certificate instead.
     */
    @Deprecated
    public LogIn_.Response logIn(Login request) {
        return this.logIn.call(request);
    }

    /**
     * {@code LogIn}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer
     * @deprecated use a certificate instead.
     */
    @Deprecated
    public LogIn_.Response logIn(Login request, Duration timeout) {
        return this.logIn.call(request, timeout);
    }

    /**
     * {@code LogIn}.
     *
     * @param request what to ask
     * @return the answer, later
     * @deprecated use a certificate instead.
     */
    @Deprecated
    public CompletableFuture<LogIn_.Response> logInAsync(Login request) {
        return this.logIn.callAsync(request);
    }

    /**
     * {@code LogIn}.
     *
     * @param request what to ask
     * @param timeout how long to wait
     * @return the answer, later
     * @deprecated use a certificate instead.
     */
    @Deprecated
    public CompletableFuture<LogIn_.Response> logInAsync(Login request, Duration timeout) {
        return this.logIn.callAsync(request, timeout);
    }

    /**
     * {@code MoveBy}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<MoveBy.Result> moveBy(MoveBy.Goal goal, Consumer<MoveBy.Feedback> onFeedback) {
        return this.moveBy.send(goal, onFeedback);
    }

    /**
     * {@code MoveBy}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<MoveBy.Result>> moveByAsync(
            MoveBy.Goal goal,
            Consumer<MoveBy.Feedback> onFeedback) {
        return this.moveBy.sendAsync(goal, onFeedback);
    }

    /**
     * {@code MoveBy}.
     *
     * @param targetCm By default 0.
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<MoveBy.Result> moveBy(int targetCm, Consumer<MoveBy.Feedback> onFeedback) {
        return this.moveBy.send(new MoveBy.Goal(targetCm), onFeedback);
    }

    /**
     * {@code MoveBy}.
     *
     * @param targetCm By default 0.
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<MoveBy.Result>> moveByAsync(
            int targetCm,
            Consumer<MoveBy.Feedback> onFeedback) {
        return this.moveBy.sendAsync(new MoveBy.Goal(targetCm), onFeedback);
    }

    /**
     * {@code Draw}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<Draw.Result> draw(Draw.Goal goal, Consumer<Draw.Feedback> onFeedback) {
        return this.draw.send(goal, onFeedback);
    }

    /**
     * {@code Draw}.
     *
     * @param goal what to reach
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<Draw.Result>> drawAsync(Draw.Goal goal, Consumer<Draw.Feedback> onFeedback) {
        return this.draw.sendAsync(goal, onFeedback);
    }

    /**
     * {@code Draw}.
     *
     * @param shape {@code shape}
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public ActionGoal<Draw.Result> draw(Shape shape, Consumer<Draw.Feedback> onFeedback) {
        return this.draw.send(new Draw.Goal(shape), onFeedback);
    }

    /**
     * {@code Draw}.
     *
     * @param shape {@code shape}
     * @param onFeedback hears how far it is
     * @return the goal, once it is accepted
     */
    public CompletableFuture<ActionGoal<Draw.Result>> drawAsync(Shape shape, Consumer<Draw.Feedback> onFeedback) {
        return this.draw.sendAsync(new Draw.Goal(shape), onFeedback);
    }
}
