package io.commlib.runtime.transport.redis;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Pops what is there already, as much as its target has room for, with {@code LPOP} on the connection of commands, until
 * there is nothing more. Thread-safe.
 */
final class ReadyPops {

    /** How much is popped with one command. */
    private static final int BATCH = 64;

    private final RedisConnections connections;
    private final Consumer<PopTarget> onEmpty;
    private final Set<PopTarget> draining = ConcurrentHashMap.newKeySet();

    /**
     * Makes one that pops nothing as yet.
     *
     * @param onEmpty told of a target that may have room and whose list had nothing more
     */
    ReadyPops(RedisConnections connections, Consumer<PopTarget> onEmpty) {
        this.connections = connections;
        this.onEmpty = onEmpty;
    }

    void drain(PopTarget target) {
        if (!draining.add(target)) {
            return;
        }
        int room = target.reserve(BATCH);
        if (room == 0) {
            draining.remove(target);
            tellIfRoomCameMeanwhile(target);
            return;
        }
        connections
                .commands()
                .send(
                        Commands.pop(target.list(), room),
                        (popped, failure) -> onPopped(target, room, popped == null ? List.of() : popped));
    }

    /** Room that came while this side thought there is none has found the draining under way, and left it at that. */
    private void tellIfRoomCameMeanwhile(PopTarget target) {
        if (target.reserve(1) == 1) {
            target.release(1);
            onEmpty.accept(target);
        }
    }

    private void onPopped(PopTarget target, int room, List<byte[]> popped) {
        if (!popped.isEmpty()) {
            target.take(popped);
        }
        target.release(room - popped.size());
        draining.remove(target);
        if (popped.size() == room) {
            drain(target);
        } else {
            onEmpty.accept(target);
        }
    }
}
