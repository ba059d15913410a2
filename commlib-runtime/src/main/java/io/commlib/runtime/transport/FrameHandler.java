package io.commlib.runtime.transport;

import io.commlib.runtime.address.Address;
import java.util.concurrent.CompletionStage;

/** Takes the frames of one subscription. Called on the transport's threads, and must not block. */
@FunctionalInterface
public interface FrameHandler {

    /**
     * Takes one frame.
     *
     * @param address where it was published
     * @param frame what
     * @return done when the frame is dealt with: only then is it acknowledged, where the broker knows that, and only
     *     then does it stop counting against {@link ReceiveOptions#prefetch()}. When it fails, the frame counts as
     *     refused; it is not handed out again
     */
    CompletionStage<?> onFrame(Address address, Frame frame);
}
