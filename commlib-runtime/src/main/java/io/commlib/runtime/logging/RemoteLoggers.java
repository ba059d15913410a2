package io.commlib.runtime.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The loggers of the nodes of this process, by name: where an appender finds its node, which is made by another, later.
 * Thread-safe.
 */
public final class RemoteLoggers {

    private static final Map<String, RemoteLogger> BY_NODE = new ConcurrentHashMap<>();

    private RemoteLoggers() {}

    /**
     * Lets appenders find a node; nodes do.
     *
     * @param node its name, with its namespace
     * @param logger its logger
     * @return forgets it
     */
    public static Runnable register(String node, RemoteLogger logger) {
        BY_NODE.put(node, logger);
        return () -> BY_NODE.remove(node, logger);
    }

    /** The logger of a node; of a name that is empty, that of the only node there is. */
    static @Nullable RemoteLogger find(String node) {
        if (!node.isEmpty()) {
            return BY_NODE.get(node);
        }
        RemoteLogger[] all = BY_NODE.values().toArray(RemoteLogger[]::new);
        return all.length == 1 ? all[0] : null;
    }
}
