package io.commlib.runtime.transport.contract;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes down what a subscription is handed, and may hold on to it. Thread-safe. */
final class Receiver implements FrameHandler {

    /** A frame and where and how it came. */
    record Arrival(Address address, Frame frame, Thread thread) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    private final ArrayDeque<CompletableFuture<Void>> held = new ArrayDeque<>();
    private boolean holding;
    private int mostHeld;

    /** One that is done with each frame at once. */
    static Receiver prompt() {
        return new Receiver();
    }

    /** One that is done with a frame only when told so. */
    static Receiver holding() {
        Receiver receiver = new Receiver();
        receiver.holding = true;
        return receiver;
    }

    private Receiver() {}

    @Override
    public synchronized CompletionStage<?> onFrame(Address address, Frame frame) {
        arrivals.add(new Arrival(address, frame, Thread.currentThread()));
        if (!holding) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        held.add(done);
        mostHeld = Math.max(mostHeld, held.size());
        return done;
    }

    /** Is done with what it held longest; false when it holds nothing. */
    boolean releaseOne() {
        CompletableFuture<Void> oldest;
        synchronized (this) {
            oldest = held.poll();
        }
        return oldest != null && oldest.complete(null);
    }

    /** Is done with everything, now and from now on. */
    void releaseAll() {
        List<CompletableFuture<Void>> all;
        synchronized (this) {
            holding = false;
            all = new ArrayList<>(held);
            held.clear();
        }
        all.forEach(done -> done.complete(null));
    }

    /** The most that it ever held at a time. */
    synchronized int mostHeld() {
        return mostHeld;
    }

    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    synchronized int count() {
        return arrivals.size();
    }

    /** The words that came, in order. */
    List<String> words() {
        return arrivals().stream()
                .map(arrival -> Letters.wordOf(arrival.frame()))
                .toList();
    }

    /** The words that came with one address, in order. */
    List<String> wordsOf(Address address) {
        return arrivals().stream()
                .filter(arrival -> arrival.address().equals(address))
                .map(arrival -> Letters.wordOf(arrival.frame()))
                .toList();
    }
}
