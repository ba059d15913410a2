package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Frames that do not arrive as they were sent. */
final class ContentFaults {

    private ContentFaults() {}

    static Transport rewritesJson(Transport sound) {
        return sending(sound, frame -> {
            String text = new String(frame.copyBody(), StandardCharsets.UTF_8);
            return frame.headers().contentType().equals(Headers.JSON)
                    ? Frame.of(frame.headers(), text.strip().getBytes(StandardCharsets.UTF_8))
                    : frame;
        });
    }

    static Transport sendsTheWholeArray(Transport sound) {
        return sending(sound, frame -> Frame.of(frame.headers(), frame.bytes()));
    }

    static Transport dropsEmptyFrames(Transport sound) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                return frame.length() == 0
                        ? CompletableFuture.completedFuture(null)
                        : super.publish(to, frame, options);
            }
        };
    }

    static Transport forgetsTheContentType(Transport sound) {
        return sending(
                sound,
                frame -> frame.withHeaders(
                        frame.headers().toBuilder().contentType(Headers.JSON).build()));
    }

    static Transport forgetsProperties(Transport sound) {
        return sending(sound, frame -> {
            Headers headers = frame.headers();
            return frame.withHeaders(Headers.builder(headers.contentType())
                    .timestamp(headers.timestamp())
                    .deadline(headers.deadline())
                    .error(headers.error())
                    .hops(headers.hops())
                    .trace(headers.traceParent(), headers.traceState())
                    .build());
        });
    }

    static Transport forgetsTheTrace(Transport sound) {
        return sending(
                sound,
                frame -> frame.withHeaders(
                        frame.headers().toBuilder().trace(null, null).build()));
    }

    static Transport forgetsTheLastHop(Transport sound) {
        return sending(sound, frame -> {
            List<String> hops = frame.headers().hops();
            return hops.isEmpty()
                    ? frame
                    : frame.withHeaders(frame.headers().toBuilder()
                            .hops(hops.subList(0, hops.size() - 1))
                            .build());
        });
    }

    static Transport forgetsTheErrorsDetail(Transport sound) {
        return sending(sound, frame -> {
            FrameError error = frame.headers().error();
            return error == null
                    ? frame
                    : frame.withHeaders(frame.headers().toBuilder()
                            .error(new FrameError(error.type(), error.message()))
                            .build());
        });
    }

    /** A transport that changes whatever it sends. */
    private static Transport sending(Transport sound, UnaryOperator<Frame> spoiled) {
        return new BrokenTransport(sound) {
            @Override
            public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
                return super.publish(to, spoiled.apply(frame), options);
            }

            @Override
            public CompletableFuture<Frame> request(Address to, Frame request) {
                return super.request(to, spoiled.apply(request));
            }

            @Override
            public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
                return super.serve(
                        address, options, request -> handler.onRequest(request).thenApply(spoiled));
            }
        };
    }
}
