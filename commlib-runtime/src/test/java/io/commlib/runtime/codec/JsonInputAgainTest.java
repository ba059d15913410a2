package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reads JSON is used for one message after the other. */
class JsonInputAgainTest {

    private static final Codec<List<List<String>>> LISTS = Codecs.list(Codecs.list(Codecs.STRING));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aMessageThatCouldNotBeReadLeavesNothingToTheNext() {
        List<String> broken =
                List.of("", "[", "[[\"a\", \"b\"], [\"c\"", "[[\"a\"], [\"b\", 1]]", "[[]] 1", "{\"a\":", "[[\"a\"}");
        for (String each : broken) {
            assertThatThrownBy(() -> read(LISTS, each)).isInstanceOf(BadMessageException.class);

            assertThat(read(LISTS, "[[\"a\"], [], [\"b\", \"c\"]]"))
                    .isEqualTo(List.of(List.of("a"), List.of(), List.of("b", "c")));
        }
    }

    @Test
    void whatMayNotBeToldOfAMessageDoesNotHideTheNext() {
        Codec<String> hidden = reading(in -> {
            in.beginMessage("Login");
            in.nextField();
            in.hide();
            return Codecs.STRING.read(in);
        });

        assertThatThrownBy(() -> read(hidden, "{\"password\": 1}")).hasMessageNotContaining("1");
        assertThatThrownBy(() -> read(Codecs.STRING, "1")).hasMessageContaining("the number 1");
    }

    @Test
    void aMessageMayBeReadWhileAnotherOneIs() {
        Codec<String> outer = reading(in -> {
            in.beginMessage("Outer");
            StringBuilder read = new StringBuilder();
            while (in.nextField()) {
                read.append(in.field()).append('=');
                read.append(read(LISTS, "[[\"inner\"]]"));
                read.append(Codecs.STRING.read(in)).append(' ');
            }
            return read.toString();
        });

        assertThat(read(outer, "{\"a\": \"x\", \"b\": \"y\"}")).isEqualTo("a=[[inner]]x b=[[inner]]y ");
    }

    @Test
    void readingTakesNoMoreMemoryThanWhatIsRead() {
        Codec<Point> codec = reading(in -> {
            String name = "";
            long number = 0;
            double x = 0;
            in.beginMessage("Point");
            while (in.nextField()) {
                switch (in.field()) {
                    case "name" -> name = Codecs.STRING.read(in);
                    case "number" -> number = in.int64();
                    default -> x = in.float64();
                }
            }
            return new Point(name, number, x);
        });
        List.of("name", "number", "x").forEach(FieldName::of);
        byte[] json = "{\"name\":\"front-left\",\"number\":123456789,\"x\":-0.25}".getBytes(UTF_8);
        byte[] name = "front-left".getBytes(UTF_8);

        assertThat(leastMemory(() -> Encoding.JSON.decode(codec, json)))
                .isEqualTo(leastMemory(() -> new Point(new String(name, UTF_8), 123_456_789, -0.25)));
    }

    @Test
    void readingListsThatAreAsLongAsThoseBeforeTakesNoMoreMemoryThanTheLists() {
        Codec<List<List<Boolean>>> codec = Codecs.list(Codecs.list(Codecs.BOOL));
        String row = IntStream.range(0, 20).mapToObj(i -> "true").collect(Collectors.joining(",", "[", "]"));
        byte[] json = ("[" + String.join(",", Collections.nCopies(50, row)) + "]").getBytes(UTF_8);

        assertThat(leastMemory(() -> Encoding.JSON.decode(codec, json))).isEqualTo(leastMemory(() -> {
            Object[] rows = new Object[50];
            Arrays.setAll(rows, i -> Frozen.ownedList(new Object[20]));
            return Frozen.ownedList(rows);
        }));
    }

    @Test
    void listsOfAllLengthsAfterOneAnotherAreReadAsTheyAre() {
        Codec<List<List<Integer>>> codec = Codecs.list(Codecs.list(Codecs.INT32));
        List<List<Integer>> rows = IntStream.of(0, 1, 2, 7, 8, 9, 300, 3, 0, 17, 1_000, 16)
                .mapToObj(length -> IntStream.range(0, length).boxed().toList())
                .toList();

        assertThat(read(codec, rows.toString())).isEqualTo(rows);
        assertThat(read(codec, rows.subList(0, 3).toString())).isEqualTo(rows.subList(0, 3));
        assertThat(read(codec, rows.toString())).isEqualTo(rows);
    }

    /** Bytes that something takes, but for what is only done the first time. */
    private static long leastMemory(Supplier<Object> task) {
        return IntStream.range(0, 100)
                .mapToLong(i -> {
                    long before = THREADS.getCurrentThreadAllocatedBytes();
                    Object made = task.get();
                    long after = THREADS.getCurrentThreadAllocatedBytes();
                    assertThat(made).isNotNull();
                    return after - before;
                })
                .min()
                .orElseThrow();
    }

    private static <T> T read(Codec<T> codec, String json) {
        return Encoding.JSON.decode(codec, json.getBytes(UTF_8));
    }

    private static <T> Codec<T> reading(Reading<T> reading) {
        return new Codec<>() {
            @Override
            public void write(MessageWriter out, T value) {
                throw new UnsupportedOperationException();
            }

            @Override
            public T read(MessageReader in) throws IOException {
                return reading.read(in);
            }
        };
    }

    private interface Reading<T> {
        T read(MessageReader in) throws IOException;
    }

    private record Point(String name, long number, double x) {}
}
