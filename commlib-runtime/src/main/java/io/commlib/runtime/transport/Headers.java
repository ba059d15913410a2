package io.commlib.runtime.transport;

import io.commlib.runtime.dispatch.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a body without being part of it. Immutable.
 *
 * @param contentType what the body is, such as {@link #JSON} or {@link #CBOR}
 * @param timestamp when the sender sent it by its own clock, in milliseconds since 1970; 0 when not known
 * @param deadline when the answer is of no use any more, or null
 * @param error that the request failed, in a reply; or null
 * @param hops the ids of the bridges that passed it on, the last one last; at most {@link #MAX_HOPS}
 * @param traceParent the W3C trace context, or null
 * @param traceState the W3C trace state, or null
 * @param properties further keys, passed on as they are
 */
public record Headers(
        String contentType,
        long timestamp,
        @Nullable Deadline deadline,
        @Nullable FrameError error,
        List<String> hops,
        @Nullable String traceParent,
        @Nullable String traceState,
        Map<String, String> properties) {

    /** The content type of JSON in UTF-8. */
    public static final String JSON = "application/json";

    /** The content type of CBOR (RFC 8949). */
    public static final String CBOR = "application/cbor";

    /** The most bridges that may pass a frame on; one that has passed more goes around in a loop. */
    public static final int MAX_HOPS = 32;

    /** The most characters of the id of a bridge. */
    public static final int MAX_HOP_LENGTH = 64;

    /**
     * Copies hops and properties.
     *
     * @throws IllegalArgumentException when there are too many hops, or one is empty or too long
     */
    public Headers {
        hops = List.copyOf(hops);
        requireBounded(hops);
        properties = properties.isEmpty() ? Map.of() : Map.copyOf(properties);
    }

    private static void requireBounded(List<String> hops) {
        if (hops.size() > MAX_HOPS) {
            throw new IllegalArgumentException("a frame passes at most " + MAX_HOPS + " bridges, but this has passed "
                    + hops.size() + ": it goes around in a loop");
        }
        for (String hop : hops) {
            if (hop.isEmpty() || hop.length() > MAX_HOP_LENGTH) {
                throw new IllegalArgumentException("the id of a bridge has 1 to " + MAX_HOP_LENGTH
                        + " characters, but this one has " + hop.length());
            }
        }
    }

    /**
     * Starts one.
     *
     * @param contentType what the body is
     * @return a builder with nothing else set
     */
    public static Builder builder(String contentType) {
        return new Builder(contentType);
    }

    /**
     * Starts from these.
     *
     * @return a builder with everything set as here
     */
    public Builder toBuilder() {
        Builder builder = new Builder(contentType);
        builder.timestamp = timestamp;
        builder.deadline = deadline;
        builder.error = error;
        builder.hops = hops;
        builder.traceParent = traceParent;
        builder.traceState = traceState;
        builder.properties = properties;
        return builder;
    }

    /** Makes headers. Not thread-safe. */
    public static final class Builder {

        private String contentType;
        private long timestamp;
        private @Nullable Deadline deadline;
        private @Nullable FrameError error;
        private List<String> hops = List.of();
        private @Nullable String traceParent;
        private @Nullable String traceState;
        private Map<String, String> properties = Map.of();

        private Builder(String contentType) {
            this.contentType = contentType;
        }

        /**
         * Sets what the body is.
         *
         * @param type such as {@link Headers#JSON}
         * @return this
         */
        public Builder contentType(String type) {
            contentType = type;
            return this;
        }

        /**
         * Sets when it was sent.
         *
         * @param milliseconds since 1970
         * @return this
         */
        public Builder timestamp(long milliseconds) {
            timestamp = milliseconds;
            return this;
        }

        /**
         * Sets the deadline.
         *
         * @param limit or null for none
         * @return this
         */
        public Builder deadline(@Nullable Deadline limit) {
            deadline = limit;
            return this;
        }

        /**
         * Marks a reply as failed.
         *
         * @param failure or null for none
         * @return this
         */
        public Builder error(@Nullable FrameError failure) {
            error = failure;
            return this;
        }

        /**
         * Sets which bridges passed it on.
         *
         * @param bridges their ids, the last one last
         * @return this
         */
        public Builder hops(List<String> bridges) {
            hops = bridges;
            return this;
        }

        /**
         * Adds the bridge that passes it on now.
         *
         * @param bridge its id, of 1 to {@link Headers#MAX_HOP_LENGTH} characters
         * @return this
         */
        public Builder hop(String bridge) {
            hops = new ArrayList<>(hops);
            hops.add(bridge);
            return this;
        }

        /**
         * Sets the W3C trace context.
         *
         * @param parent the {@code traceparent}, or null for none
         * @param state the {@code tracestate}, or null for none
         * @return this
         */
        public Builder trace(@Nullable String parent, @Nullable String state) {
            traceParent = parent;
            traceState = state;
            return this;
        }

        /**
         * Sets a further key.
         *
         * @param key any
         * @param value any
         * @return this
         */
        public Builder property(String key, String value) {
            if (!(properties instanceof LinkedHashMap)) {
                properties = new LinkedHashMap<>(properties);
            }
            properties.put(key, value);
            return this;
        }

        /**
         * Makes them.
         *
         * @return the headers
         * @throws IllegalArgumentException when there are too many hops, or one is empty or too long
         */
        public Headers build() {
            return new Headers(contentType, timestamp, deadline, error, hops, traceParent, traceState, properties);
        }
    }
}
