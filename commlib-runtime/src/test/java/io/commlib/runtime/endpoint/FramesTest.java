package io.commlib.runtime.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Frames json = new Frames(Encoding.JSON);

    @Test
    void whatWeHaveWrittenInJsonIsKnownToBeWellFormed() {
        Frame request = json.frame(Codecs.STRING, "text", null);

        assertThat(request.isWellFormed()).isTrue();
        assertThat(json.uncompressed().reply(request, Codecs.STRING, "text").isWellFormed())
                .isTrue();
        assertThat(new Frames(Encoding.JSON.withAbsentAsNull())
                        .frame(Codecs.STRING, "text", null)
                        .isWellFormed())
                .isTrue();
    }

    @Test
    void whatALibraryHasWrittenInCborIsNot() {
        for (Encoding cbor : new Encoding[] {Encoding.CBOR, Encoding.CBOR.withAbsentAsNull()}) {
            Frame request = new Frames(cbor).frame(Codecs.STRING, "text", null);

            assertThat(request.headers().contentType()).isEqualTo(Headers.CBOR);
            assertThat(request.isWellFormed()).isFalse();
            assertThat(json.reply(request, Codecs.STRING, "text").isWellFormed())
                    .isFalse();
        }
    }

    @Test
    void bytesOfAUserAreNot() {
        byte[] bytes = "{\"a\":1}".getBytes(UTF_8);
        Headers headers = json.frame(Codecs.STRING, "text", null).headers();

        assertThat(Frame.of(headers, bytes).isWellFormed()).isFalse();
        assertThat(Frame.of(headers, bytes, 1, 3).isWellFormed()).isFalse();
    }

    @Test
    void aCodecOfAUserCannotHaveAnythingElseTakenForWellFormed() {
        assertThatThrownBy(() -> json.frame(new TwoValues(), 1L, null))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("its codec has a value where there can be none");
    }

    @Test
    void whatIsNestedDeeperThanAnEnvelopeMayBeIsNotWritten() {
        Any value = Any.NULL;
        for (int level = 0; level < Encoding.MAX_DEPTH; level++) {
            value = Any.of(List.of(value));
        }
        Any tooDeep = Any.of(List.of(value));

        assertThat(json.frame(Codecs.ANY, value, null).isWellFormed()).isTrue();
        assertThatThrownBy(() -> json.frame(Codecs.ANY, tooDeep, null)).isInstanceOf(BadMessageException.class);
    }

    private static final class TwoValues implements Codec<Long> {

        @Override
        public void write(MessageWriter out, Long value) throws IOException {
            Codecs.INT64.write(out, value);
            Codecs.INT64.write(out, value);
        }

        @Override
        public Long read(MessageReader in) throws IOException {
            return Codecs.INT64.read(in);
        }
    }
}
