package io.commlib.runtime.transport.redis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@code BLPOP} under way, by identity. Its state is guarded by its owner's lock. */
final class BlockedPop {

    private final long connectionId;
    private final Set<PopTarget> targets;
    private boolean waking;

    /**
     * Makes one.
     *
     * @param connectionId by which Redis knows the connection that it blocks
     * @param targets of which each has a place claimed
     */
    BlockedPop(long connectionId, Set<PopTarget> targets) {
        this.connectionId = connectionId;
        this.targets = targets;
    }

    long connectionId() {
        return connectionId;
    }

    Set<PopTarget> targets() {
        return targets;
    }

    String[] lists() {
        return targets.stream().map(PopTarget::list).toArray(String[]::new);
    }

    /** Who takes what was popped from a list. */
    @Nullable
    PopTarget targetOf(String list) {
        for (PopTarget target : targets) {
            if (target.list().equals(list)) {
                return target;
            }
        }
        return null;
    }

    /** Notes that it is being woken; false when it is already. */
    boolean beginWaking() {
        boolean first = !waking;
        waking = true;
        return first;
    }
}
