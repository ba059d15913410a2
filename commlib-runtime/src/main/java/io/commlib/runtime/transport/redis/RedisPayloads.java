package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.envelope.EnvelopeCodec;
import io.commlib.runtime.envelope.WireClock;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes over Redis, and what is done about what should not have. Thread-safe. */
final class RedisPayloads {

    private static final Logger LOG = LoggerFactory.getLogger(RedisPayloads.class);

    private final EnvelopeCodec codec;
    private final TransportMetrics metrics;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    RedisPayloads(TransportContext context, WireClock clock, TransportMetrics metrics) {
        this.codec = new EnvelopeCodec(context.limits().frameBytes(), context.compression(), clock);
        this.metrics = metrics;
    }

    byte[] writePublished(Frame frame) {
        return codec.writePublished(Envelope.of(frame));
    }

    byte[] writeCall(Envelope envelope) {
        return codec.writeCall(envelope);
    }

    Frame readPublished(byte[] payload) {
        return codec.readPublished(payload).frame();
    }

    Envelope readCall(byte[] payload) {
        return codec.readCall(payload);
    }

    void dropMalformed(String what, CommlibException why) {
        metrics.countMalformed();
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn("Dropped what was {}, and {} before: {}", what, before, why.getMessage());
        }
    }
}
