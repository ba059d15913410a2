package io.commlib.runtime.envelope;

import io.commlib.runtime.transport.Frame;

/**
 * A frame, and what only the transport needs to know about it.
 *
 * @param frame what is carried
 * @param replyTo where the reply goes; empty when none is wanted, or this is one
 * @param correlationId of the request, repeated in the reply; empty when there is none
 */
public record Envelope(Frame frame, String replyTo, String correlationId) {

    /**
     * One that is neither request nor reply.
     *
     * @param frame what is carried
     * @return the envelope
     */
    public static Envelope of(Frame frame) {
        return new Envelope(frame, "", "");
    }
}
