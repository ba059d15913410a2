package io.commlib.runtime.envelope;

import io.commlib.runtime.transport.Frame;

/**
 * A frame, and what only the transport needs to know about it.
 *
 * @param frame what is carried
 * @param replyTo where the reply goes; empty when none is wanted, or this is one
 * @param correlationId of the request, repeated in the reply; empty when there is none
 * @param form how it is written, and its reply will be
 * @param concise whether what its reader takes for granted is left out
 */
public record Envelope(Frame frame, String replyTo, String correlationId, WireForm form, boolean concise) {

    /**
     * The reply to this request, concise when the request has a deadline: only nodes of ours tell theirs.
     *
     * @param reply what is answered
     * @return the same but for the frame, and without an answer address
     */
    public Envelope reply(Frame reply) {
        return new Envelope(reply, "", correlationId, form, frame.headers().deadline() != null);
    }
}
