package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.PopRota.Claim;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pop under way, by identity. Its state is guarded by its owner's lock. */
final class BlockedPop {

    private final long connectionId;
    private final Claim claim;
    private boolean waking;

    /**
     * Makes one.
     *
     * @param connectionId by which Redis knows the connection that it blocks
     * @param claim what it may pop, and for whom
     */
    BlockedPop(long connectionId, Claim claim) {
        this.connectionId = connectionId;
        this.claim = claim;
    }

    long connectionId() {
        return connectionId;
    }

    Set<PopTarget> targets() {
        return claim.targets();
    }

    /** How many elements it takes at most; each target has room claimed for as many. */
    int most() {
        return claim.each();
    }

    List<String> lists() {
        return targets().stream().map(PopTarget::list).toList();
    }

    /** Who takes what was popped from a list. */
    @Nullable
    PopTarget targetOf(String list) {
        for (PopTarget target : targets()) {
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
