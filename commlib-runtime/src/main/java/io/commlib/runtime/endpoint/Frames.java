package io.commlib.runtime.endpoint;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns messages into frames and back. Thread-safe. */
public final class Frames {

    private final Encoding encoding;
    private final boolean compressible;

    /**
     * Makes one.
     *
     * @param encoding of what is sent first
     */
    public Frames(Encoding encoding) {
        this(encoding, true);
    }

    private Frames(Encoding encoding, boolean compressible) {
        this.encoding = encoding;
        this.compressible = compressible;
    }

    /**
     * The same, but for what is not to be compressed.
     *
     * @return makes frames that are {@link Frame#uncompressed()}
     */
    public Frames uncompressed() {
        return new Frames(encoding, false);
    }

    /**
     * Makes a frame of a message.
     *
     * @param <T> the message
     * @param codec writes it
     * @param message what
     * @param deadline when the answer is of no use any more, or null when none is waited for
     * @return the frame
     * @throws BadMessageException when the message cannot be written
     */
    public <T> Frame frame(Codec<T> codec, T message, @Nullable Deadline deadline) {
        Headers headers = Headers.builder(contentType(encoding))
                .timestamp(System.currentTimeMillis())
                .deadline(deadline)
                .build();
        return marked(written(headers, encoding, codec, message));
    }

    /**
     * Makes the reply to a request, in the encoding of the request. It has no timestamp: transports write one where a peer in
     * Python would.
     *
     * @param <T> the response
     * @param request what is answered
     * @param codec writes the response
     * @param response what is answered with
     * @return the reply
     * @throws BadMessageException when the response cannot be written
     */
    public <T> Frame reply(Frame request, Codec<T> codec, T response) {
        Encoding same = encoding(request.headers());
        Headers headers = Headers.builder(contentType(same)).build();
        return marked(written(headers, same, codec, response));
    }

    /**
     * Makes the reply to a request that failed.
     *
     * @param request what is answered
     * @param error what went wrong
     * @return the reply, without a body
     */
    public Frame failure(Frame request, FrameError error) {
        return marked(Frame.empty(
                Headers.builder(request.headers().contentType()).error(error).build()));
    }

    /**
     * Reads a message.
     *
     * @param <T> the message
     * @param codec reads it
     * @param frame what came
     * @return the message
     * @throws BadMessageException when it does not follow its declaration, or is in no encoding that is known
     */
    public <T> T message(Codec<T> codec, Frame frame) {
        return encoding(frame.headers()).decode(codec, frame.bytes(), frame.offset(), frame.length());
    }

    /**
     * The encoding of a frame.
     *
     * @param headers of the frame
     * @return how its body is written
     * @throws BadMessageException when it is in no encoding that is known
     */
    public static Encoding encoding(Headers headers) {
        return switch (headers.contentType()) {
            case Headers.JSON -> Encoding.JSON;
            case Headers.CBOR -> Encoding.CBOR;
            default ->
                throw new BadMessageException(
                        "message",
                        List.of(new Violation(
                                "", "is of type " + headers.contentType() + ", but only JSON and CBOR are known")));
        };
    }

    /** What writes JSON writes nothing else: nobody has to look through it again. */
    private static <T> Frame written(Headers headers, Encoding encoding, Codec<T> codec, T message) {
        Frame frame = Frame.of(headers, encoding.encode(codec, message));
        return encoding.isJson() ? frame.wellFormed() : frame;
    }

    private Frame marked(Frame frame) {
        return compressible ? frame : frame.uncompressed();
    }

    private static String contentType(Encoding encoding) {
        return encoding.isJson() ? Headers.JSON : Headers.CBOR;
    }
}
