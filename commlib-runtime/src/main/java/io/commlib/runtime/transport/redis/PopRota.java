package io.commlib.runtime.transport.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Claims room with those that have some, each time beginning with another.
     *
     * @param most so many places each, or as many as all of them have
     */
    Claim claim(int most) {
        Map<PopTarget, Integer> places = new LinkedHashMap<>();
        int each = most;
        turn = targets.isEmpty() ? 0 : (turn + 1) % targets.size();
        for (int i = 0; i < targets.size(); i++) {
            PopTarget target = targets.get((turn + i) % targets.size());
            int got = target.reserve(each);
            if (got > 0) {
                places.put(target, got);
                each = got;
            }
        }
        int fewest = each;
        places.forEach((target, claimed) -> {
            if (claimed > fewest) {
                target.release(claimed - fewest);
            }
        });
        return new Claim(places.keySet(), fewest);
    }

    /**
     * Room that was claimed.
     *
     * @param targets with whom
     * @param each how many places with each of them
     */
    record Claim(Set<PopTarget> targets, int each) {}
}
