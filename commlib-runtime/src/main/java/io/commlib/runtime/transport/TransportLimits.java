package io.commlib.runtime.transport;

/**
 * What bounds a transport.
 *
 * @param frameBytes the most bytes of one frame, sent or received, uncompressed
 * @param pendingRequests the most requests without an answer
 * @param heldBack the most frames or requests that wait inside this process for one subscription or address
 */
public record TransportLimits(int frameBytes, int pendingRequests, int heldBack) {

    /** 16 MiB a frame, 10,000 requests without an answer, 1,000 frames held back. */
    public static final TransportLimits DEFAULT = new TransportLimits(16 << 20, 10_000, 1_000);

    /**
     * Checks that something gets through.
     *
     * @throws IllegalArgumentException when a limit is not positive
     */
    public TransportLimits {
        if (frameBytes < 1 || pendingRequests < 1 || heldBack < 1) {
            throw new IllegalArgumentException(
                    "limits are positive, not " + frameBytes + ", " + pendingRequests + ", " + heldBack);
        }
    }
}
