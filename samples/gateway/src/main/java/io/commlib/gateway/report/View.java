package io.commlib.gateway.report;

import io.commlib.gateway.route.RouteStatus;
import java.util.List;

/** Shows people what is going on. Used by one thread. */
public interface View {

    /**
     * Shows how the routes do; called twice a second.
     *
     * @param routes all of them
     */
    void show(List<RouteStatus> routes);

    /**
     * Tells what happened.
     *
     * @param text one line or more
     */
    void tell(String text);

    /**
     * Shows how the routes did, for the last time.
     *
     * @param routes all of them
     */
    void showEnd(List<RouteStatus> routes);
}
