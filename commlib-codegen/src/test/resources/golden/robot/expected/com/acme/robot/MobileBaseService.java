package com.acme.robot;

import io.commlib.runtime.action.GoalContext;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Endpoints;
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
     * {@code MoveBy}.
     *
     * @param goal what to reach, already checked
     * @param context takes feedback, and says when to end early
     * @return what was reached
     * @throws Exception when the goal cannot be reached; it ends aborted
     */
    MoveBy.Result moveBy(MoveBy.Goal goal, GoalContext<MoveBy.Feedback> context) throws Exception;

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
                () -> endpoints.serve(MobileBase.ADD_TWO_INTS.with(device), service::addTwoInts),
                () -> endpoints.serve(MobileBase.LOG_IN.with(site), service::logIn),
                () -> endpoints.serve(MobileBase.MOVE_BY, service::moveBy),
                () -> endpoints.serve(MobileBase.DRAW.with(device), service::draw));
    }
}
