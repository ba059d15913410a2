package io.commlib.runtime.transport.support;

import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.envelope.EnvelopeCodec;
import io.commlib.runtime.envelope.WireClock;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes over a broker without headers of its own, and what is done about what should not have. Thread-safe. */
public final class Payloads {

    private static final Logger LOG = LoggerFactory.getLogger(Payloads.class);

    private final EnvelopeCodec codec;
    private final TransportMetrics metrics;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    /**
     * Makes one.
     *
     * @param context limits, and how to write
     * @param clock of the deadlines
     * @param metrics counts what is malformed
     */
    public Payloads(TransportContext context, WireClock clock, TransportMetrics metrics) {
        WireForm form = new WireForm(context.dialect(), context.compression());
        this.codec = new EnvelopeCodec(context.limits().frameBytes(), form, clock);
        this.metrics = metrics;
    }

    /**
     * Writes what is published.
     *
     * @param frame what
     * @return the payload
     * @throws io.commlib.runtime.error.RejectedException when no envelope can carry it
     */
    public byte[] writePublished(Frame frame) {
        return codec.writePublished(frame);
    }

    /**
     * Writes a request of this node.
     *
     * @param request what
     * @param replyTo where the reply goes
     * @param correlationId empty for none
     * @return the payload
     * @throws io.commlib.runtime.error.RejectedException when no envelope can carry it
     */
    public byte[] writeRequest(Frame request, String replyTo, String correlationId) {
        return codec.writeRequest(request, replyTo, correlationId);
    }

    /**
     * Writes a reply in the form of its request, or a request as it came.
     *
     * @param call what
     * @return the payload
     * @throws io.commlib.runtime.error.RejectedException when no envelope can carry it
     */
    public byte[] writeCall(Envelope call) {
        return codec.writeCall(call);
    }

    /**
     * Reads what was published.
     *
     * @param payload what came
     * @return the frame, and where an answer goes if it is a request after all
     * @throws io.commlib.runtime.error.BadMessageException when it is malformed
     */
    public Envelope readPublished(byte[] payload) {
        return codec.readPublished(payload);
    }

    /**
     * Reads a request or a reply.
     *
     * @param payload what came
     * @return what it holds
     * @throws io.commlib.runtime.error.BadMessageException when it is malformed
     */
    public Envelope readCall(byte[] payload) {
        return codec.readCall(payload);
    }

    /**
     * Counts something malformed, and complains, though not of each.
     *
     * @param what it was, such as {@code "published to sensors.front"}
     * @param why it is not taken
     */
    public void dropMalformed(String what, CommlibException why) {
        metrics.countMalformed();
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn("Dropped what was {}, and {} before: {}", what, before, why.getMessage());
        }
    }
}
