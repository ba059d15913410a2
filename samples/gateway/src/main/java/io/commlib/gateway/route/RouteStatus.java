package io.commlib.gateway.route;

import io.commlib.gateway.config.Route;
import java.util.List;

/**
 * How a route does.
 *
 * @param route what it is
 * @param state whether it carries
 * @param problem why it does not; empty when it does, or was not tried yet
 * @param comesFrom where calls, messages and connections come from
 * @param counts what it has counted; empty while it is not open
 */
public record RouteStatus(Route route, State state, String problem, String comesFrom, List<Count> counts) {

    /** Whether a route carries. */
    public enum State {
        /** It carries. */
        UP,
        /** It is open, but one of its brokers is away. */
        INTERRUPTED,
        /** It could not be opened as yet, and is tried again. */
        WAITING
    }

    /** Whether it carries. */
    public boolean up() {
        return state == State.UP;
    }
}
