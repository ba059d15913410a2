package io.commlib.runtime.action;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a value when it is first asked for, and gives the same ever after. Thread-safe. */
final class Once<T> implements Supplier<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> maker;
    private @Nullable T value;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        lock.lock();
        try {
            T made = value;
            if (made == null) {
                made = maker.get();
                value = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }
}
