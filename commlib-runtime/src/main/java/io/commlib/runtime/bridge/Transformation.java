package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.endpoint.Frames;
import io.commlib.runtime.transport.Frame;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what comes to a bridge what leaves it, or holds it back. Called on the threads of the source's connection for the
 * code of users, one at a time for topics and several at once for rpcs; may block.
 */
@FunctionalInterface
public interface Transformation {

    /**
     * Makes one.
     *
     * @param address where the message was published, or the rpc is served, at the source
     * @param frame what came; not to be changed
     * @return what leaves, or null for nothing. Its hops are those of what came, whatever it says
     * @throws Exception whatever went wrong: it is counted and logged, and the bridge goes on
     */
    @Nullable
    Frame apply(Address address, Frame frame) throws Exception;

    /**
     * One of messages; untyped with {@link io.commlib.runtime.codec.Codecs#OBJECT}. What leaves is in the encoding of what
     * came, with its headers.
     *
     * @param <I> what comes
     * @param <O> what leaves
     * @param in reads what comes
     * @param out writes what leaves
     * @param function makes one of the other, or null for nothing
     * @return decodes, and encodes again
     */
    static <I, O> Transformation of(Codec<I> in, Codec<O> out, Function<I, @Nullable O> function) {
        return (address, frame) -> {
            Encoding encoding = Frames.encoding(frame.headers());
            @Nullable O outcome = function.apply(encoding.decode(in, frame.bytes(), frame.offset(), frame.length()));
            return outcome == null ? null : Frame.of(frame.headers(), encoding.encode(out, outcome));
        };
    }

    /**
     * One that lets through what it is told to, unchanged.
     *
     * @param <M> the message
     * @param codec reads it
     * @param passes true for what is carried
     * @return decodes, but does not encode again
     */
    static <M> Transformation filter(Codec<M> codec, Predicate<M> passes) {
        return (address, frame) -> {
            Encoding encoding = Frames.encoding(frame.headers());
            return passes.test(encoding.decode(codec, frame.bytes(), frame.offset(), frame.length())) ? frame : null;
        };
    }
}
