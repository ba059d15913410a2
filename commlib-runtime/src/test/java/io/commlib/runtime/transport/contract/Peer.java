package io.commlib.runtime.transport.contract;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One transport of a test, with threads of its own, as a node has them. Addresses are relative to the test's own. */
final class Peer implements AutoCloseable {

    /** Room for all that a test publishes. */
    static final int WIDE = 10_000;

    private static final PublishOptions RETAINED = new PublishOptions(Delivery.AT_LEAST_ONCE, true);

    private final Bench bench;
    private final TransportUnderTest underTest;
    private final Workers workers;
    private final Timer timer;
    private final Transport transport;
    private final Set<Address> retained = ConcurrentHashMap.newKeySet();

    Peer(Bench bench, TransportUnderTest underTest, TransportLimits limits) {
        this.bench = bench;
        this.underTest = underTest;
        workers = Workers.create("peer");
        timer = new Timer("peer-timer");
        transport = underTest.connect(
                new TransportContext("contract", Duration.ofSeconds(10), false, limits, workers, timer));
    }

    Transport transport() {
        return transport;
    }

    TransportMetrics.Snapshot metrics() {
        return transport.metrics().snapshot();
    }

    CompletableFuture<Void> publish(String to, String word) {
        return publish(to, Letters.letter(word));
    }

    CompletableFuture<Void> publish(String to, Frame frame) {
        return transport.publish(bench.address(to), frame, PublishOptions.PLAIN);
    }

    CompletableFuture<Void> publish(String to, String word, Delivery delivery) {
        return transport.publish(bench.address(to), Letters.letter(word), new PublishOptions(delivery, false));
    }

    /** Publishes without waiting for it to be done. */
    void tell(String to, String word) {
        tell(to, Letters.letter(word));
    }

    /** Publishes without waiting for it to be done. */
    void tell(String to, Frame frame) {
        var unused = publish(to, frame);
    }

    /** Publishes a word to be kept for those who come later, and waits until the broker has it. */
    void retain(String to, String word) {
        retained.add(bench.address(to));
        bench.patience().get(transport.publish(bench.address(to), Letters.letter(word), RETAINED));
    }

    /** Makes the broker forget what it keeps. */
    void forget(String to) {
        forget(bench.address(to));
    }

    private void forget(Address to) {
        Frame empty = Frame.empty(Headers.builder(Headers.JSON).build());
        bench.patience().get(transport.publish(to, empty, RETAINED));
    }

    /** Subscribes with room for everything. */
    Receiver subscribe(String pattern) {
        Receiver receiver = Receiver.prompt();
        subscribe(pattern, WIDE, receiver);
        return receiver;
    }

    Receiver subscribe(String pattern, Delivery delivery) {
        Receiver receiver = Receiver.prompt();
        subscribe(pattern, new ReceiveOptions(WIDE, false, delivery), receiver);
        return receiver;
    }

    Registration subscribe(String pattern, int prefetch, FrameHandler handler) {
        return subscribe(pattern, new ReceiveOptions(prefetch, false, underTest.delivery()), handler);
    }

    /** Subscribes to what is kept as well. */
    Receiver subscribeRetained(String pattern) {
        Receiver receiver = Receiver.prompt();
        subscribe(pattern, new ReceiveOptions(WIDE, true, underTest.delivery()), receiver);
        return receiver;
    }

    private Registration subscribe(String pattern, ReceiveOptions options, FrameHandler handler) {
        Registration registration = transport.subscribe(bench.pattern(pattern), options, handler);
        bench.patience().get(registration.ready());
        return registration;
    }

    /** Asks, with a deadline that does not matter. */
    CompletableFuture<Frame> request(String to, String word) {
        return request(to, word, Duration.ofMinutes(5));
    }

    CompletableFuture<Frame> request(String to, String word, Duration limit) {
        return request(to, Letters.request(word, limit));
    }

    CompletableFuture<Frame> request(String to, Frame request) {
        return transport.request(bench.address(to), request);
    }

    /** Asks, and waits for the answer's word. */
    String ask(String to, String word) {
        return Letters.wordOf(bench.patience().get(request(to, word)));
    }

    Registration serve(String at, int concurrency, RequestHandler handler) {
        Registration registration = transport.serve(bench.address(at), new ServeOptions(concurrency), handler);
        bench.patience().get(registration.ready());
        return registration;
    }

    /** Does something on a thread of this peer, so that the test can see whether it ends. */
    CompletableFuture<Void> inBackground(Runnable task) {
        return CompletableFuture.runAsync(task, workers);
    }

    /** Makes the broker forget what the test had it keep. */
    void clearUp() {
        retained.forEach(this::forget);
    }

    @Override
    public void close() {
        if (transport.state() != TransportState.CLOSED) {
            transport.close();
        }
        workers.close();
        timer.close();
    }
}
