package com.acme.robot;

import io.commlib.runtime.action.ActionHandler;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.GoalContext;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.RpcOptions;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Serves {@link MobileBase}: implement it, and bind it to a node or any other {@code Endpoints}. Its methods are called
 * on their threads, many at once.
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public interface MobileBaseService {

    /**
     * Adds two integers.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws Blocked to answer with that error
     * @throws LoggedOut to answer with that error
     * @throws Exception when there is no answer; the caller is told that the service failed, not how
     */
    AddTwoInts.Response addTwoInts(AddTwoInts.Request request) throws Exception;

    /** {@return how {@code AddTwoInts} is served: 64 requests at once, unless this is overridden} */
    default RpcOptions addTwoIntsOptions() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code LogIn}.
     *
     * @param request what is asked, already checked
     * @return the answer
     * @throws Exception when there is no answer; the caller is told that the service failed, not how
     * @deprecated use a certificate instead.
     */
    @Deprecated
    LogIn_.Response logIn(Login request) throws Exception;

    /**
     * {@return how {@code LogIn} is served: 64 requests at once, unless this is overridden}
     *
     * @deprecated use a certificate instead.
     */
    @Deprecated
    default RpcOptions logInOptions() {
        return RpcOptions.DEFAULT;
    }

    /**
     * {@code MoveBy}.
     *
     * @param goal what to reach, already checked
     * @param context takes feedback, and says when to end early
     * @return what was reached
     * @throws Exception when the goal cannot be reached; it ends aborted
     */
    MoveBy.Result moveBy(MoveBy.Goal goal, GoalContext<MoveBy.Feedback> context) throws Exception;

    /**
     * Whether a goal of {@code MoveBy} is accepted at all: each is, unless this is overridden. Should not take long,
     * the client waits.
     *
     * @param goal what to reach, already checked
     * @return false to refuse it
     */
    default boolean acceptsMoveBy(MoveBy.Goal goal) {
        return true;
    }

    /** {@return how {@code MoveBy} is served: 64 goals at once, others are refused, unless this is overridden} */
    default ActionOptions moveByOptions() {
        return ActionOptions.DEFAULT;
    }

    /**
     * {@code Draw}.
     *
     * @param goal what to reach, already checked
     * @param context takes feedback, and says when to end early
     * @return what was reached
     * @throws Exception when the goal cannot be reached; it ends aborted
     */
    Draw.Result draw(Draw.Goal goal, GoalContext<Draw.Feedback> context) throws Exception;

    /**
     * Whether a goal of {@code Draw} is accepted at all: each is, unless this is overridden. Should not take long, the
     * client waits.
     *
     * @param goal what to reach, already checked
     * @return false to refuse it
     */
    default boolean acceptsDraw(Draw.Goal goal) {
        return true;
    }

    /** {@return how {@code Draw} is served: 64 goals at once, others are refused, unless this is overridden} */
    default ActionOptions drawOptions() {
        return ActionOptions.DEFAULT;
    }

    /**
     * Serves an implementation.
     *
     * @param endpoints where to
     * @param service the implementation
     * @param device for {@code device} in the uris
     * @param site for {@code site} in the uris
     * @return ends the service when closed
     */
    static Endpoint bind(
            Endpoints endpoints,
            MobileBaseService service,
            MobileBase.Device device,
            MobileBase.Site site) {
        return endpoints.serveInterface(
                MobileBase.INTERFACE,
                () -> endpoints.serve(
                        MobileBase.ADD_TWO_INTS.with(device),
                        service::addTwoInts,
                        service.addTwoIntsOptions()),
                () -> endpoints.serve(MobileBase.LOG_IN.with(site), service::logIn, service.logInOptions()),
                () -> endpoints.serve(
                        MobileBase.MOVE_BY,
                        ActionHandler.of(service::moveBy, service::acceptsMoveBy),
                        service.moveByOptions()),
                () -> endpoints.serve(
                        MobileBase.DRAW.with(device),
                        ActionHandler.of(service::draw, service::acceptsDraw),
                        service.drawOptions()));
    }
}
