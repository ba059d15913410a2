package io.commlib.runtime.bridge;

import org.jspecify.annotations.Nullable;

/**
 * How topics are carried.
 *
 * @param confirmed whether the target's broker confirms each message, which is tried until it does: at least once instead of
 *     at most once
 * @param retained whether what the source's broker keeps for new subscribers comes first, and all is kept by the target's
 * @param inFlight how many messages may be under way that the target does not have, at least 1; the source holds back the others
 * @param buffer how many messages to keep while the target is away, acknowledged at the source and dropped from the oldest on;
 *     0 to let the source hold them back
 * @param repeats where an end speaks the dialect of the Python library, which cannot show that a message goes around: how many equal
 *     messages of a topic, each within a second of the last, are carried before one is held back; 0 to carry all, where
 *     nobody carries messages back that a fast sensor with an unchanging value sends
 * @param transformation what to make of each, or null to carry it as it is
 */
public record TopicBridgeOptions(
        boolean confirmed,
        boolean retained,
        int inFlight,
        int buffer,
        int repeats,
        @Nullable Transformation transformation) {

    /** At most once, not retained, 1,000 under way, held back at the source, 64 repeats, as they are. */
    public static final TopicBridgeOptions DEFAULT = new TopicBridgeOptions(false, false, 1_000, 0, 64, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when nothing would get through
     */
    public TopicBridgeOptions {
        if (inFlight < 1 || buffer < 0 || repeats < 0) {
            throw new IllegalArgumentException(
                    "a bridge needs room for 1 message under way, none in its buffer, and 0 repeats or more, not "
                            + inFlight + ", " + buffer + " and " + repeats);
        }
    }

    /**
     * The same, delivered at least once.
     *
     * @return a copy
     */
    public TopicBridgeOptions withConfirmed() {
        return new TopicBridgeOptions(true, retained, inFlight, buffer, repeats, transformation);
    }

    /**
     * The same for topics whose last message is kept.
     *
     * @return a copy
     */
    public TopicBridgeOptions withRetained() {
        return new TopicBridgeOptions(confirmed, true, inFlight, buffer, repeats, transformation);
    }

    /**
     * The same with so many messages under way.
     *
     * @param messages at least 1
     * @return a copy
     */
    public TopicBridgeOptions withInFlight(int messages) {
        return new TopicBridgeOptions(confirmed, retained, messages, buffer, repeats, transformation);
    }

    /**
     * The same with a buffer for the time when the target is away.
     *
     * @param messages how many; 0 for none
     * @return a copy
     */
    public TopicBridgeOptions withBuffer(int messages) {
        return new TopicBridgeOptions(confirmed, retained, inFlight, messages, repeats, transformation);
    }

    /**
     * The same with another bound of equal messages in a row.
     *
     * @param equal how many; 0 for no bound
     * @return a copy
     */
    public TopicBridgeOptions withRepeats(int equal) {
        return new TopicBridgeOptions(confirmed, retained, inFlight, buffer, equal, transformation);
    }

    /**
     * The same with a transformation.
     *
     * @param function replaces that before
     * @return a copy
     */
    public TopicBridgeOptions withTransformation(Transformation function) {
        return new TopicBridgeOptions(confirmed, retained, inFlight, buffer, repeats, function);
    }
}
