package io.commlib.runtime.tcp;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Buffers outside the heap, used again: they are released only when this is collected. Used by the loop's thread. */
final class Buffers {

    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private final int size;

    Buffers(int size) {
        this.size = size;
    }

    ByteBuffer take() {
        ByteBuffer used = free.poll();
        return used != null ? used : ByteBuffer.allocateDirect(size);
    }

    void giveBack(ByteBuffer buffer) {
        free.push(buffer);
    }
}
