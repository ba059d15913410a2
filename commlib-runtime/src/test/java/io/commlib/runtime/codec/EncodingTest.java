package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadMessageException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {

    private static final Any VALUE = Any.of(Map.of(
            "list",
            Any.of(List.of(
                    Any.NULL, Any.of(true), Any.of(-5), Any.of(BigInteger.TWO.pow(70)), Any.of(1.5), Any.of("é😀")))));

    static List<Encoding> encodings() {
        return List.of(Encoding.JSON, Encoding.CBOR);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void whatIsWrittenIsReadFromTheMiddleOfAnArray(Encoding encoding) {
        byte[] written = encoding.encode(Codecs.ANY, VALUE);
        byte[] around = new byte[written.length + 20];
        Arrays.fill(around, (byte) '{');
        System.arraycopy(written, 0, around, 7, written.length);

        assertThat(encoding.decode(Codecs.ANY, around, 7, written.length)).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void whatIsCutOffOrChangedIsAnsweredByOneKindOfException(Encoding encoding) {
        byte[] written = encoding.encode(Codecs.ANY, VALUE);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = Arrays.copyOf(written, 1 + random.nextInt(written.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            try {
                assertThat(encoding.decode(Codecs.ANY, broken)).isNotNull();
            } catch (BadMessageException e) {
                assertThat(e.violations()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void bytesAreTheSameInBoth(Encoding encoding) {
        Bytes bytes = Bytes.copyOf((byte) 0, (byte) -1, (byte) 127);

        assertThat(encoding.decode(Codecs.BYTES, encoding.encode(Codecs.BYTES, bytes)))
                .isEqualTo(bytes);
    }

    @Test
    void somethingAfterTheEndIsAMistake() {
        assertThatThrownBy(() -> Encoding.JSON.decode(Codecs.INT32, "1 2".getBytes(UTF_8)))
                .isInstanceOf(BadMessageException.class)
                .hasMessage("message: has something after its end");
    }

    @Test
    void whatIsTooLargeIsNotLookedAt() {
        assertThatThrownBy(() -> Encoding.JSON.decode(Codecs.INT32, new byte[0], 0, Encoding.MAX_BYTES + 1))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("at most 67108864 bytes");
    }

    @Test
    void halfOfASurrogatePairCannotBeWritten() {
        assertThatThrownBy(() -> Encoding.JSON.encode(Codecs.list(Codecs.STRING), List.of("a", "\ud800")))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void integersOfEveryFormAreRead() {
        assertThat(read(Codecs.INT8, "-128")).isEqualTo(-128);
        assertThat(read(Codecs.INT64, "\"-9223372036854775808\"")).isEqualTo(Long.MIN_VALUE);
        assertThat(read(Codecs.UINT32, "4294967295.0")).isEqualTo(4_294_967_295L);
        assertThat(read(Codecs.UINT64, "18446744073709551615")).isEqualTo(Element.UINT64_MAX);
        for (String wrong : List.of("128", "1.5", "\"1.0\"", "\"+1\"", "\"\"", "\"-\"", "NaN", "true", "1e400")) {
            assertThatThrownBy(() -> read(Codecs.INT8, wrong)).as(wrong).isInstanceOf(BadMessageException.class);
        }
    }

    private static <T> T read(Codec<T> codec, String json) {
        return Encoding.JSON.decode(codec, json.getBytes(UTF_8));
    }
}
