package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What comes out is one well-formed value, whatever a codec does. */
class JsonShapeTest {

    private static final FieldName A = FieldName.of("a");

    @Test
    void aCodecCannotWriteWhatIsNoValue() {
        refused(out -> {}, "leaves it unfinished");
        refused(MessageWriter::beginObject, "leaves it unfinished");
        refused(MessageWriter::endObject, "a '}' where there can be none");
        refused(out -> out.output().beginArray(0), "leaves it unfinished");
        refused(out -> out.output().endArray(), "a ']' where there can be none");
        refused(out -> out.field(A, 1), "the name of a field where there can be none");
        refused(
                out -> {
                    out.output().nothing();
                    out.output().nothing();
                },
                "a value where there can be none");
        refused(
                out -> {
                    out.output().nothing();
                    out.field(A, 1);
                },
                "the name of a field where there can be none");
        refused(
                out -> {
                    out.beginObject();
                    out.output().nothing();
                },
                "a value where there can be none");
        refused(
                out -> {
                    out.beginObject();
                    out.output().endArray();
                },
                "a ']' where there can be none");
        refused(
                out -> {
                    out.beginObject();
                    out.output().name("a");
                    out.endObject();
                },
                "a '}' where there can be none");
        refused(
                out -> {
                    out.beginObject();
                    out.output().name("a");
                    out.output().name("b");
                },
                "the name of a field where there can be none");
        refused(
                out -> {
                    out.output().beginArray(1);
                    out.field(A, 1);
                },
                "the name of a field where there can be none");
        refused(
                out -> {
                    out.output().beginArray(1);
                    out.endObject();
                },
                "a '}' where there can be none");
    }

    @Test
    void aCodecThatHidesAFailureIsRefused() {
        for (String text : List.of("x\ud800", "x".repeat(100) + "\ud800")) {
            refused(
                    out -> {
                        out.output().beginArray(1);
                        try {
                            out.output().string(text);
                        } catch (IOException hidden) {
                            out.output().endArray();
                        }
                    },
                    "goes on after a failure");
        }
    }

    @Test
    void whateverACodecDoesIsOneValueOrRefused() {
        Random random = new Random(5);
        int written = 0;
        for (int program = 0; program < 5_000; program++) {
            int[] steps = random.ints(1 + random.nextInt(8), 0, 7).toArray();
            Codec<int[]> codec = codec(out -> {
                for (int step : steps) {
                    step(out, step);
                }
            });
            byte[] bytes;
            try {
                bytes = Encoding.JSON.encode(codec, steps);
            } catch (BadMessageException refused) {
                continue;
            }
            written++;
            Encoding.JSON.decode(Codecs.ANY, bytes);
        }
        assertThat(written).isGreaterThan(100);
    }

    private static void step(MessageWriter out, int step) throws IOException {
        switch (step) {
            case 0 -> out.beginObject();
            case 1 -> out.endObject();
            case 2 -> out.output().beginArray(0);
            case 3 -> out.output().endArray();
            case 4 -> out.output().name("b");
            case 5 -> out.field(A, 1);
            default -> out.output().string("text");
        }
    }

    private static void refused(Writing writing, String why) {
        assertThatThrownBy(() -> Encoding.JSON.encode(codec(writing), new int[0]))
                .isInstanceOf(BadMessageException.class)
                .hasMessageContaining("cannot be written: its codec")
                .hasMessageContaining(why);
        assertThat(Encoding.JSON.encode(Codecs.STRING, "not spoiled"))
                .asString(UTF_8)
                .isEqualTo("\"not spoiled\"");
    }

    private static Codec<int[]> codec(Writing writing) {
        return new Codec<>() {
            @Override
            public void write(MessageWriter out, int[] value) throws IOException {
                writing.to(out);
            }

            @Override
            public int[] read(MessageReader in) {
                throw new AssertionError("is not read");
            }
        };
    }

    private interface Writing {

        void to(MessageWriter out) throws IOException;
    }
}
