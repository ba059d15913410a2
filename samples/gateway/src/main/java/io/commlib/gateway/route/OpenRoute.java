package io.commlib.gateway.route;

import java.util.List;
import java.util.function.Supplier;

/**
 * A route that runs.
 *
 * @param ending ends it
 * @param comesFrom where calls, messages and connections come from, now that it is known
 * @param counts what it counts
 */
record OpenRoute(Runnable ending, String comesFrom, Supplier<List<Count>> counts) implements AutoCloseable {

    @Override
    public void close() {
        ending.run();
    }
}
