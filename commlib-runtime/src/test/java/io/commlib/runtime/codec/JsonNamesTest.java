package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The names of fields are found whatever their order, and however they are written. */
class JsonNamesTest {

    private static final List<String> DECLARED = IntStream.range(0, 300)
            .mapToObj(i -> FieldName.of("of_json_names_" + i).toString())
            .toList();

    private static final Codec<List<String>> NAMES = new Codec<>() {
        @Override
        public void write(MessageWriter out, List<String> value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> read(MessageReader in) throws IOException {
            List<String> names = new ArrayList<>();
            in.beginMessage("Names");
            while (in.nextField()) {
                names.add(in.field());
                in.skip();
            }
            return names;
        }
    };

    @Test
    void declaredNamesAreFoundInAnyOrder() {
        List<String> names = new ArrayList<>(DECLARED);
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            assertThat(read(names)).isEqualTo(names);
            assertThat(read(names))
                    .usingElementComparator((a, b) -> a == b ? 0 : 1)
                    .isEqualTo(names);
            Collections.shuffle(names, random);
        }
    }

    @Test
    void namesThatBeginAlikeAreToldApart() {
        List<String> names = List.of(
                FieldName.of("same").toString(),
                FieldName.of("sames").toString(),
                "sam",
                "same_",
                FieldName.of("").toString(),
                "s",
                FieldName.of("é\"\\").toString());

        assertThat(read(names)).isEqualTo(names);
        assertThat(read(names)).isEqualTo(names);
    }

    @Test
    void namesThatDifferInOneLetterAreToldApartWhereverThatIs() {
        for (int length = 1; length <= 30; length++) {
            String name = FieldName.of("n".repeat(length)).toString();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                names.add(name);
                names.add(name.substring(0, i) + 'm' + name.substring(i + 1));
            }

            assertThat(read(names)).isEqualTo(names);
        }
    }

    @Test
    void namesWithNeedlessEscapesAreTheSame() {
        FieldName.of("escaped");

        assertThat(Encoding.JSON.decode(NAMES, "{\"esc\\u0061ped\":1,\"\\u0065\\u0073caped\" : 2}".getBytes(UTF_8)))
                .containsExactly("escaped", "escaped");
    }

    @Test
    void aNameThatIsDeclaredTwiceIsOne() {
        assertThat(FieldName.of("twice")).isSameAs(FieldName.of(new String("twice")));
    }

    @Test
    void threadsThatReadDifferentMessagesDoNotDisturbEachOther() {
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            List<String> names = new ArrayList<>(DECLARED);
            Collections.shuffle(names, new Random(thread));
            CompletableFuture<Void> done = new CompletableFuture<>();
            threads.add(done);
            new Thread(() -> done.completeAsync(
                            () -> {
                                for (int i = 0; i < 500; i++) {
                                    if (!read(names).equals(names)) {
                                        assertThat(read(names)).isEqualTo(names);
                                    }
                                }
                                return null;
                            },
                            Runnable::run))
                    .start();
        }

        threads.forEach(CompletableFuture::join);
    }

    private static List<String> read(List<String> names) {
        StringBuilder json = new StringBuilder("{");
        for (String name : names) {
            String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            json.append(json.length() == 1 ? "" : ",").append(quoted).append(":1");
        }
        return Encoding.JSON.decode(NAMES, json.append('}').toString().getBytes(UTF_8));
    }
}
