package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Passes everything on to a sound transport, but for what a subclass breaks. */
abstract class BrokenTransport implements Transport {

    final Transport sound;

    BrokenTransport(Transport sound) {
        this.sound = sound;
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        return sound.publish(to, frame, options);
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        return sound.subscribe(pattern, options, handler);
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        return sound.request(to, request);
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        return sound.serve(address, options, handler);
    }

    @Override
    public TransportState state() {
        return sound.state();
    }

    @Override
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return sound.onStateChange(listener);
    }

    @Override
    public TransportMetrics metrics() {
        return sound.metrics();
    }

    @Override
    public void close() {
        sound.close();
    }
}
