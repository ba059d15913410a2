package io.commlib.runtime.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the Python library: in them where they are asked for, and answered in them everywhere. */
class DialectTest {

    private static final long NOW = 1_795_379_336_616L;

    private final EnvelopeCodec ours = codec(Dialect.COMMLIB, false);
    private final EnvelopeCodec python = codec(Dialect.COMMLIB_PY, false);

    private static EnvelopeCodec codec(Dialect dialect, boolean compressed) {
        return new EnvelopeCodec(10_000, new WireForm(dialect, compressed), () -> NOW);
    }

    private static Frame json(String body) {
        return Frame.of(Headers.builder(Headers.JSON).timestamp(NOW).build(), body.getBytes(UTF_8));
    }

    private static String text(byte[] payload) {
        return new String(payload, UTF_8);
    }

    @Test
    void whatIsPublishedIsTheBareMessage() {
        Frame passedOn = json("{\"distance\":0.5}")
                .withHeaders(Headers.builder(Headers.JSON).hop("north").build());

        assertThat(text(python.writePublished(passedOn))).isEqualTo("{\"distance\":0.5}");
        assertThat(text(Zlib.inflate(codec(Dialect.COMMLIB_PY, true).writePublished(passedOn), 100)))
                .isEqualTo("{\"distance\":0.5}");
    }

    @Test
    void aRequestIsWhatPythonSends() {
        assertThat(text(python.writeRequest(json("{\"a\":1}"), "rpc-1", "")))
                .isEqualTo("{\"header\":{\"timestamp\":1795379336616,\"reply_to\":\"rpc-1\"},\"data\":{\"a\":1}}");
    }

    @Test
    void aRequestFromPythonIsAnsweredAsPythonAnswersAndOneOfOursAsWeDo() {
        Envelope fromPython =
                ours.readCall("{\"header\":{\"timestamp\":1,\"reply_to\":\"r\"},\"data\":{\"a\":1}}".getBytes(UTF_8));
        Envelope fromOurs = ours.readCall(ours.writeRequest(json("{}"), "r", ""));

        assertThat(text(ours.writeCall(fromPython.reply(json("{\"c\":3}")))))
                .isEqualTo("{\"header\":{\"timestamp\":1795379336616,\"reply_to\":\"\"},\"data\":{\"c\":3}}");
        assertThat(text(python.writeCall(fromOurs.reply(json("{\"c\":3}"))))).contains("\"content_type\"");
    }

    @Test
    void aCallerThatTellsItsDeadlineIsNotToldWhatItTakesForGranted() {
        for (EnvelopeCodec caller : new EnvelopeCodec[] {ours, python}) {
            Envelope request = ours.readCall(caller.writeRequest(withDeadline(), "r", ""));
            Frame reply = Frame.of(Headers.builder(Headers.JSON).build(), "{\"c\":3}".getBytes(UTF_8));

            byte[] payload = ours.writeCall(request.reply(reply));

            assertThat(text(payload)).isEqualTo("{\"header\":{},\"data\":{\"c\":3}}");
            Frame read = caller.readCall(payload).frame();
            assertThat(read.headers()).isEqualTo(reply.headers());
            assertThat(text(read.copyBody())).isEqualTo("{\"c\":3}");
        }
    }

    @Test
    void aConciseReplyTellsAllThatIsNotTakenForGranted() {
        Envelope request = ours.readCall(ours.writeRequest(withDeadline(), "r", "c1"));
        Headers unlike = Headers.builder(Headers.CBOR)
                .timestamp(NOW)
                .hop("north")
                .trace("00-1-2-3", "a=b")
                .property("k", "v")
                .build();
        byte[] cbor = {(byte) 0xA0};
        byte[] noJson = "no JSON".getBytes(UTF_8);
        for (Frame reply : new Frame[] {
            Frame.of(unlike, cbor),
            Frame.of(Headers.builder(Headers.CBOR).build(), cbor),
            Frame.of(Headers.builder(Headers.JSON).build(), noJson),
            Frame.of(Headers.builder("image/png").build(), noJson),
            Frame.empty(Headers.builder(Headers.CBOR)
                    .error(new FrameError("x.No", "no"))
                    .build()),
            Frame.empty(Headers.builder(Headers.JSON).build()),
        }) {
            Envelope read = ours.readCall(ours.writeCall(request.reply(reply)));

            assertThat(read.frame().headers()).usingRecursiveComparison().isEqualTo(reply.headers());
            assertThat(read.frame().copyBody()).isEqualTo(reply.copyBody());
            assertThat(read.correlationId()).isEqualTo("c1");
        }
    }

    private static Frame withDeadline() {
        return json("{}")
                .withHeaders(Headers.builder(Headers.JSON)
                        .deadline(Deadline.after(Duration.ofMinutes(1)))
                        .build());
    }

    @Test
    void aRequestFromPythonIsAnsweredCompressedOnlyIfItIsCompressed() {
        byte[] request = python.writeRequest(json("{\"a\":1}"), "r", "");
        EnvelopeCodec compressing = codec(Dialect.COMMLIB, true);

        byte[] plain = compressing.writeCall(compressing.readCall(request).reply(json("{}")));
        byte[] compressed = ours.writeCall(ours.readCall(Zlib.deflate(request)).reply(json("{}")));

        assertThat(text(plain)).startsWith("{\"header\"");
        assertThat(text(Zlib.inflate(compressed, 1_000))).startsWith("{\"header\"");
    }

    @Test
    void theErrorOfAnAnswerToPythonIsWherePythonDoesNotLook() {
        Envelope fromPython = ours.readCall("{\"header\":{\"reply_to\":\"r\"},\"data\":{}}".getBytes(UTF_8));
        Frame failed = Frame.empty(Headers.builder(Headers.JSON)
                .timestamp(NOW)
                .error(new FrameError("", "no"))
                .build());

        assertThat(text(ours.writeCall(fromPython.reply(failed))))
                .isEqualTo("{\"header\":{\"timestamp\":1795379336616,\"reply_to\":\"\","
                        + "\"error\":{\"type\":\"\",\"message\":\"no\"}},\"data\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"text\"", "[{}]", "{", "{}x", "no JSON"})
    void whatWouldEndAPeerInPythonIsNotSent(String body) {
        Envelope fromPython = ours.readCall("{\"header\":{\"reply_to\":\"r\"},\"data\":{}}".getBytes(UTF_8));

        assertRejected(() -> python.writePublished(json(body)));
        assertRejected(() -> python.writeRequest(json(body), "r", ""));
        assertRejected(() -> ours.writeCall(fromPython.reply(json(body))));
    }

    @Test
    void whatIsNoJsonIsNotSent() {
        Frame cbor = Frame.of(Headers.builder(Headers.CBOR).build(), new byte[] {(byte) 0xA0});

        assertRejected(() -> python.writePublished(cbor));
        assertRejected(() -> python.writeRequest(cbor, "r", ""));
    }

    @Test
    void aMessageThatWouldBeTakenForAnEnvelopeIsNotSentBare() {
        assertRejected(() -> python.writePublished(json("{\"header\":{\"timestamp\":1},\"data\":{}}")));
        assertThat(python.writePublished(json("{\"header\":{\"timestamp\":1},\"payload\":{}}")))
                .isNotEmpty();
    }

    private static void assertRejected(Runnable write) {
        assertThatExceptionOfType(RejectedException.class).isThrownBy(write::run);
    }
}
