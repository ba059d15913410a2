package io.commlib.runtime.dispatch;

import java.util.function.Supplier;

/**
 * Knows whether the current thread is running a handler, so that closing an endpoint from a handler does not wait for that
 * handler to return.
 */
public final class HandlerScope {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private HandlerScope() {}

    /**
     * Runs a handler.
     *
     * @param <T> what it returns
     * @param handler what
     * @return what the handler returns
     */
    public static <T> T call(Supplier<T> handler) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return handler.get();
        } finally {
            leave();
        }
    }

    /**
     * Whether the current thread runs a handler.
     *
     * @return true inside {@link #call}
     */
    public static boolean isInside() {
        return DEPTH.get() > 0;
    }

    private static void leave() {
        int depth = DEPTH.get() - 1;
        if (depth == 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
    }
}
