package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.ConnectionUri;
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
import io.commlib.runtime.transport.Transports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A transport with what a node would give it. */
final class Rig implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workers workers = Workers.create("rig");
    private final Timer timer = new Timer("rig-timer");
    private final Transport transport;

    Rig(String uri) {
        this(uri, TransportLimits.DEFAULT);
    }

    Rig(String uri, TransportLimits limits) {
        try {
            transport = Transports.connect(
                    ConnectionUri.parse(uri),
                    new TransportContext("rig", Duration.ofSeconds(10), false, limits, workers, timer));
        } catch (RuntimeException e) {
            workers.close();
            timer.close();
            throw e;
        }
    }

    Transport transport() {
        return transport;
    }

    TransportMetrics.Snapshot metrics() {
        return transport.metrics().snapshot();
    }

    static Frame frame(String text) {
        return Frame.of(Headers.builder(Headers.JSON).build(), text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Frame frame) {
        return new String(frame.copyBody(), StandardCharsets.UTF_8);
    }

    CompletableFuture<Void> publish(String to, String text, boolean confirmed) {
        return transport.publish(
                new Address(to),
                frame(text),
                new PublishOptions(confirmed ? Delivery.AT_LEAST_ONCE : Delivery.AT_MOST_ONCE, false));
    }

    CompletableFuture<Frame> request(String to, String text, Duration limit) {
        Headers headers =
                Headers.builder(Headers.JSON).deadline(Deadline.after(limit)).build();
        return transport.request(new Address(to), frame(text).withHeaders(headers));
    }

    String ask(String to, String text) {
        return text(get(request(to, text, PATIENCE)));
    }

    Registration serve(String at, RequestHandler handler) {
        return serve(at, 4, handler);
    }

    Registration serve(String at, int concurrency, RequestHandler handler) {
        Registration service = transport.serve(new Address(at), new ServeOptions(concurrency), handler);
        get(service.ready());
        return service;
    }

    Registration subscribe(String pattern, FrameHandler handler) {
        Registration subscription =
                transport.subscribe(new AddressPattern(pattern), new ReceiveOptions(100, false), handler);
        get(subscription.ready());
        return subscription;
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened within " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        transport.close();
        workers.close();
        timer.close();
    }
}
