package io.commlib.runtime.transport.redis.protocol;

import io.commlib.runtime.transport.socket.ByteSink;
import io.commlib.runtime.transport.socket.WriteBatch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Commands that are written together; encoded when it is their turn. Guarded by the lock of its outbox. */
final class CommandBatch implements WriteBatch {

    private final Queue<Sent<?>> awaiting;
    private final List<Sent<?>> commands = new ArrayList<>();
    private final ByteSink bytes = new ByteSink();

    /**
     * Makes an empty one.
     *
     * @param awaiting those that wait for replies, in the order in which they are written
     */
    CommandBatch(Queue<Sent<?>> awaiting) {
        this.awaiting = awaiting;
    }

    void add(Sent<?> command) {
        commands.add(command);
    }

    /** Those that are not yet encoded. */
    List<Sent<?>> commands() {
        return commands;
    }

    @Override
    public boolean isEmpty() {
        return commands.isEmpty();
    }

    @Override
    public ByteBuffer[] close() {
        for (Sent<?> sent : commands) {
            encode(sent.command().words());
            awaiting.add(sent);
        }
        commands.clear();
        return bytes.toBuffers();
    }

    private void encode(List<byte[]> words) {
        putLine('*', words.size());
        for (byte[] word : words) {
            putLine('$', word.length);
            bytes.putPayload(word);
            putLineEnd();
        }
    }

    private void putLine(char type, int number) {
        bytes.putByte(type);
        if (number < 10) {
            bytes.putByte('0' + number);
        } else {
            bytes.putAscii(Integer.toString(number));
        }
        putLineEnd();
    }

    private void putLineEnd() {
        bytes.putByte('\r');
        bytes.putByte('\n');
    }

    @Override
    public @Nullable Runnable clear() {
        bytes.clear();
        return null;
    }
}
