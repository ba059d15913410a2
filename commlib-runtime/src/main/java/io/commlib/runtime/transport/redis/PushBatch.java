package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.Expiries.Pushed;
import io.commlib.runtime.transport.redis.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Payloads for one list that go to Redis together, gathered until the batch is written. Thread-safe. */
final class PushBatch {

    private static final int MOST_PAYLOADS = 256;
    private static final int MOST_BYTES = 256 << 10;

    private final String list;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<byte[]> payloads = new ArrayList<>();
    private final List<Consumer<Throwable>> onFailures = new ArrayList<>();
    private long keptMillis;
    private int bytes;
    private boolean sealed;
    private boolean madeTheList;

    PushBatch(String list) {
        this.list = list;
    }

    String list() {
        return list;
    }

    /**
     * Adds a payload.
     *
     * @param millis how long the list stays when nobody takes it, at least
     * @param onFailure told when Redis did not take it, or it is not known
     * @return false when it is full, or sealed already
     */
    boolean add(byte[] payload, long millis, Consumer<Throwable> onFailure) {
        lock.lock();
        try {
            if (sealed || payloads.size() >= MOST_PAYLOADS || bytes >= MOST_BYTES) {
                return false;
            }
            payloads.add(payload);
            onFailures.add(onFailure);
            keptMillis = Math.max(keptMillis, millis);
            bytes += payload.length;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more. */
    void seal() {
        lock.lock();
        try {
            sealed = true;
        } finally {
            lock.unlock();
        }
    }

    /** The words of a push of what is in it, once it is sealed. */
    List<byte[]> words() {
        List<byte[]> words = new ArrayList<>(payloads.size() + 2);
        words.addAll(Command.words("RPUSH", list));
        words.addAll(payloads);
        return words;
    }

    /** Notes how long the list was when it was pushed. On the thread of the connection, as the next. */
    void onPushed(long length) {
        madeTheList = length == payloads.size();
    }

    /** What it came to. */
    Pushed pushed() {
        return new Pushed(keptMillis, madeTheList);
    }

    /** Tells everyone, once it is sealed. */
    void fail(Throwable failure) {
        onFailures.forEach(each -> each.accept(failure));
    }
}
