package io.commlib.runtime.bridge;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.envelope.PythonBody;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import java.util.List;

/**
 * From where to where frames are carried, and what becomes of them on the way.
 *
 * @param ofAction whether they belong to an action, whose messages the Python library neither compresses nor reads compressed
 */
record Route(BridgeEnd source, BridgeEnd target, boolean ofAction) {

    Route(BridgeEnd source, BridgeEnd target) {
        this(source, target, false);
    }

    Route reversed() {
        return new Route(target, source, ofAction);
    }

    /** Whether what comes from the source comes on threads of the target's connection. */
    boolean isOfOneConnection() {
        return source.context().transport() == target.context().transport();
    }

    /** Whether a frame has been at one of the ends, and left it over a bridge. */
    boolean isLoop(Frame frame) {
        List<String> hops = frame.headers().hops();
        return !hops.isEmpty()
                && (hops.size() >= Headers.MAX_HOPS || hops.contains(target.id()) || hops.contains(source.id()));
    }

    /** Whether others may read and write there what has no hops. */
    boolean losesHops() {
        return source.writesPython() || target.writesPython();
    }

    /**
     * A frame as the target gets it.
     *
     * @param came as it came from the source
     * @param frame the same, or what a transformation has made of it
     * @throws io.commlib.runtime.error.CommlibException when the target cannot carry it
     */
    Frame onward(Frame came, Frame frame) {
        Frame readable = target.writesPython() ? forPython(frame) : frame;
        Headers headers = readable.headers().toBuilder()
                .hops(source.addTo(came.headers().hops()))
                .build();
        return readable.withHeaders(headers);
    }

    private Frame forPython(Frame frame) {
        Frame readable = frame.headers().contentType().equals(Headers.CBOR) ? asJson(frame) : frame;
        PythonBody.require(readable);
        return ofAction ? readable.uncompressed() : readable;
    }

    private static Frame asJson(Frame frame) {
        Any value = Encoding.CBOR.decode(Any.CODEC, frame.bytes(), frame.offset(), frame.length());
        return Frame.of(
                frame.headers().toBuilder().contentType(Headers.JSON).build(), Encoding.JSON.encode(Any.CODEC, value));
    }
}
