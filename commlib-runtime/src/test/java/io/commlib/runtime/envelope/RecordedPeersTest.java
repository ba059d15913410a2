package io.commlib.runtime.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two Python versions really send is understood. */
class RecordedPeersTest {

    private final EnvelopeCodec codec =
            new EnvelopeCodec(1 << 20, new WireForm(Dialect.COMMLIB, false), WireClock.SYSTEM);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis-rpc-0.9.0|{\"a\":1,\"b\":2}|{\"c\":3}",
                "redis-rpc-0.13.1|{\"a\":1,\"b\":2}|{\"c\":3}",
                "redis-rpc-zlib-0.13.1|{\"a\":1,\"b\":2}|{\"c\":3}",
                "redis-rpc-negative-0.13.1|{\"a\":\"-5\",\"b\":2}|{\"c\":\"-3\"}",
            })
    void aRecordedCallIsUnderstood(String name, String asked, String answered) {
        Recording recording = new Recording(name);

        Envelope request = codec.readCall(recording.payload("request"));
        assertThat(body(request.frame())).isEqualTo(asked);
        assertThat(request.replyTo()).matches("rpc-[0-9a-f]{32}");
        assertThat(request.correlationId()).isEmpty();
        assertThat(request.frame().headers().deadline()).isNull();
        assertThat(request.frame().headers().timestamp()).isBetween(1_795_000_000_000L, 1_796_000_000_000L);

        Envelope response = codec.readCall(recording.payload("response"));
        assertThat(body(response.frame())).isEqualTo(answered);
        assertThat(response.replyTo()).isEmpty();
    }

    @Test
    void aRecordedMessageHasNoEnvelope() {
        byte[] payload = new Recording("redis-pubsub-raw-0.9.0").payload("published");

        Frame frame = codec.readPublished(payload).frame();

        assertThat(frame.copyBody()).isEqualTo(payload);
        assertThat(frame.headers().contentType()).isEqualTo(Headers.JSON);
    }

    @Test
    void aRecordedCompressedMessageIsInflated() {
        byte[] payload = new Recording("redis-pubsub-zlib-0.13.1").payload("published");

        assertThat(body(codec.readPublished(payload).frame())).startsWith("{\"").endsWith("}");
    }

    private static String body(Frame frame) {
        return new String(frame.copyBody(), UTF_8);
    }
}
