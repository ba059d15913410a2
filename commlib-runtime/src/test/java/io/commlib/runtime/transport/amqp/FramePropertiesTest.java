package io.commlib.runtime.transport.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.envelope.Zlib;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("JavaUtilDate") // what the client library takes and gives
class FramePropertiesTest {

    private static final int LIMIT = 1_000;

    private final FrameProperties plain = new FrameProperties(new WireForm(Dialect.COMMLIB, false), LIMIT);
    private final FrameProperties compressing = new FrameProperties(new WireForm(Dialect.COMMLIB, true), LIMIT);

    @Test
    void aFrameBecomesWhatThePythonLibrarySends() {
        Frame frame = Frame.of(
                Headers.builder(Headers.JSON).timestamp(1_795_379_336_616L).build(), "{\"a\":1}".getBytes(UTF_8));

        assertThat(plain.ofCall(frame, plain.own()).build())
                .isEqualTo(new BasicProperties.Builder()
                        .contentType("application/json")
                        .contentEncoding("utf8")
                        .timestamp(new Date(1_795_379_336_616_000L))
                        .build());
        assertThat(plain.body(frame, plain.own())).asString().isEqualTo("{\"a\":1}");
    }

    /** The client library multiplies what is on the wire by a thousand, and lets it overflow. */
    @ParameterizedTest
    @CsvSource({
        "1795379336616, 1795379336616",
        "1795381843168523159, 1795381843168",
        "1795379336616123, 1795379336616",
        "1795379336, 1795379336000",
        "0, 0",
    })
    void aTimestampIsReadInAnyUnit(long sent, long milliseconds) {
        BasicProperties properties =
                new BasicProperties.Builder().timestamp(new Date(sent * 1_000)).build();

        assertThat(plain.read(properties, new byte[0]).headers().timestamp()).isEqualTo(milliseconds);
    }

    @Test
    void aFailedReplyHasAnEmptyObjectForPeersThatKnowNoErrors() {
        Frame failed = Frame.empty(Headers.builder(Headers.JSON)
                .error(new FrameError("acme.Blocked", "in the way"))
                .build());

        assertThat(plain.body(failed, plain.own())).asString().isEqualTo("{}");
        Frame read = plain.read(plain.ofCall(failed, plain.own()).build(), plain.body(failed, plain.own()));
        assertThat(read.length()).isZero();
        assertThat(read.headers().error()).hasToString("acme.Blocked: in the way");
    }

    @Test
    void whatIsCompressedIsReadWhetherOrNotItSaysSo() {
        byte[] body = ("{\"a\":\"" + "x".repeat(500) + "\"}").getBytes(UTF_8);
        Frame frame = Frame.of(Headers.builder(Headers.JSON).build(), body);
        byte[] sent = compressing.body(frame, compressing.own());

        assertThat(sent).hasSizeLessThan(100);
        assertThat(plain.read(compressing.ofCall(frame, compressing.own()).build(), sent)
                        .copyBody())
                .isEqualTo(body);
        assertThat(plain.read(plain.ofCall(frame, plain.own()).build(), sent).copyBody())
                .isEqualTo(body);
    }

    @Test
    void whatIsTooLongIsRefusedCompressedOrNot() {
        byte[] tooLong = new byte[LIMIT + 1];
        BasicProperties deflated =
                new BasicProperties.Builder().contentEncoding("deflate").build();

        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> plain.read(new BasicProperties(), tooLong));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> plain.read(deflated, Zlib.deflate(tooLong)));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> plain.read(deflated, "no stream".getBytes(UTF_8)));
    }

    @Test
    void headersThatDoNotFitAreRefusedBeforeTheyAreSent() {
        Frame longName = Frame.empty(
                Headers.builder(Headers.JSON).property("n".repeat(256), "v").build());
        Frame longValue = Frame.empty(
                Headers.builder(Headers.JSON).property("n", "v".repeat(70_000)).build());

        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> plain.ofCall(longName, plain.own()));
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> plain.ofCall(longValue, plain.own()));
    }

    /** 255 bytes in UTF-8, of characters of 1 to 4. */
    @Test
    void theNameOfAHeaderMayHaveAsManyBytesAsAmqpAllows() {
        String longest = "a".repeat(6) + "é".repeat(40) + "€".repeat(39) + "😀".repeat(13);
        assertThat(longest.getBytes(UTF_8)).hasSize(255);

        assertThat(plain.ofCall(withProperty(longest), plain.own()).build().getHeaders())
                .containsEntry(longest, "x");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> plain.ofCall(withProperty(longest + "a"), plain.own()))
                .withMessageContaining("256 bytes");
    }

    private static Frame withProperty(String name) {
        return Frame.empty(Headers.builder(Headers.JSON).property(name, "x").build());
    }

    @Test
    void aMessageThatPassedTooManyBridgesOrOneWithoutAnIdIsRefused() {
        for (List<String> hops : List.of(Collections.nCopies(33, "b"), List.of("b".repeat(65)), List.of(""))) {
            BasicProperties properties = new BasicProperties.Builder()
                    .headers(Map.of("commlib-hops", hops))
                    .build();

            assertThatExceptionOfType(BadMessageException.class)
                    .isThrownBy(() -> plain.read(properties, new byte[0]))
                    .withMessageContaining("bridge");
        }
    }

    @Test
    void inPythonsDialectNothingGoesWithWhatIsPublishedButPythonsProperties() {
        FrameProperties python = new FrameProperties(new WireForm(Dialect.COMMLIB_PY, true), LIMIT);
        Headers headers = Headers.builder(Headers.JSON)
                .timestamp(1_795_379_336_616L)
                .hop("north")
                .property("key", "value")
                .build();
        Frame frame = Frame.of(headers, "{\"a\":1}".getBytes(UTF_8));

        assertThat(python.ofPublished(frame).build())
                .isEqualTo(new BasicProperties.Builder()
                        .contentType("application/json")
                        .contentEncoding("utf8")
                        .timestamp(new Date(1_795_379_336_616_000L))
                        .build());
        assertThat(Zlib.inflate(python.body(frame, python.own()), LIMIT))
                .asString()
                .isEqualTo("{\"a\":1}");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> python.body(Frame.of(headers, "[1]".getBytes(UTF_8)), python.own()));
    }

    @Test
    void aRequestFromPythonIsAnsweredCompressedOnlyIfItIsCompressed() {
        byte[] body = "{\"a\":1}".getBytes(UTF_8);
        BasicProperties fromPython = new BasicProperties.Builder().build();

        assertThat(compressing.formOf(fromPython, body)).isEqualTo(new WireForm(Dialect.COMMLIB_PY, false));
        assertThat(plain.formOf(fromPython, Zlib.deflate(body))).isEqualTo(new WireForm(Dialect.COMMLIB_PY, true));
        BasicProperties fromOurs = plain.ofRequest(
                        Frame.of(Headers.builder(Headers.JSON).build(), body))
                .build();
        assertThat(compressing.formOf(fromOurs, body)).isEqualTo(compressing.own());
    }

    @Test
    void theTimeThatIsLeftForOurRequestIsItsExpiration() {
        Frame request = Frame.empty(Headers.builder(Headers.JSON)
                .deadline(Deadline.after(Duration.ofHours(1)))
                .build());
        BasicProperties sent = plain.ofRequest(request).build();

        assertThat(sent.getHeaders()).isNull();
        assertThat(remaining(sent, 0)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(remaining(sent, 1_800_000)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void anExpirationOfOthersOrOneThatIsNoNumberIsNoDeadline() {
        BasicProperties ofOthers =
                new BasicProperties.Builder().expiration("1000").build();
        BasicProperties noNumber = new BasicProperties.Builder()
                .appId("commlib")
                .expiration("soon")
                .build();

        assertThat(plain.read(ofOthers, new byte[0]).headers().deadline()).isNull();
        assertThat(plain.read(noNumber, new byte[0]).headers().deadline()).isNull();
    }

    private Duration remaining(BasicProperties request, long waited) {
        return Objects.requireNonNull(
                        plain.read(request, new byte[0], waited).headers().deadline())
                .remaining();
    }

    @Test
    void headersOfOtherKindsAreToldAsTextOrLeftOut() {
        BasicProperties properties = new BasicProperties.Builder()
                .headers(Map.of("number", 7, "flag", true, "nested", Map.of("a", 1), "commlib-hops", "no number"))
                .build();

        assertThat(plain.read(properties, new byte[0]).headers().properties())
                .containsOnly(Map.entry("number", "7"), Map.entry("flag", "true"));
    }
}
