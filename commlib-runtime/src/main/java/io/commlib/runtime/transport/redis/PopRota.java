package io.commlib.runtime.transport.redis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Those that want something popped, in turns, so that none starves. Guarded by its owner's lock. */
final class PopRota {

    private final List<PopTarget> targets = new ArrayList<>();
    private int turn;

    void add(PopTarget target) {
        targets.add(target);
    }

    void remove(PopTarget target) {
        targets.remove(target);
    }

    void clear() {
        targets.clear();
    }

    boolean contains(PopTarget target) {
        return targets.contains(target);
    }

    /** Those that have room, of which one place each is claimed, each time beginning with another. */
    Set<PopTarget> claim() {
        Set<PopTarget> willing = new LinkedHashSet<>();
        turn = targets.isEmpty() ? 0 : (turn + 1) % targets.size();
        for (int i = 0; i < targets.size(); i++) {
            PopTarget target = targets.get((turn + i) % targets.size());
            if (target.reserve(1) == 1) {
                willing.add(target);
            }
        }
        return willing;
    }
}
