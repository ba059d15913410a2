package io.commlib.runtime.transport.redis.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final int SEEDS = 300;
    private static final int SMALLEST_PIECES = 12;
    private static final int MANY = 10_000;
    private static final int LONG = 200 << 10;

    @Test
    void whateverRedisSendsIsReadAsItWasSentHoweverItIsCut() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Reply> sent = Stream.generate(() -> Replies.random(random))
                    .limit(1 + random.nextInt(4))
                    .toList();
            List<String> expected = sent.stream().map(Replies::inWords).toList();
            byte[] bytes = Replies.bytes(sent);

            assertThat(Replies.read(bytes, bytes.length)).as("seed %d", seed).isEqualTo(expected);
            for (int piece = 1; piece <= SMALLEST_PIECES; piece++) {
                assertThat(Replies.read(bytes, piece))
                        .as("seed %d, by %d", seed, piece)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {997, 8_192, 1 << 20})
    void longStringsAndArraysAreReadAmongShortOnes(int piece) throws IOException {
        Reply longText = Replies.text("x".repeat(LONG));
        Reply longArray = new Reply.Many(
                IntStream.range(0, MANY).mapToObj(i -> Replies.text("e" + i)).toList());
        List<Reply> sent = List.of(
                new Reply.Int(1),
                longText,
                Replies.text("short"),
                longArray,
                new Reply.Many(Collections.nCopies(3, longText)),
                new Reply.Int(2));

        assertThat(Replies.read(Replies.bytes(sent), piece))
                .isEqualTo(sent.stream().map(Replies::inWords).toList());
    }

    @Test
    void aWordIsAString() throws IOException {
        assertThat(Replies.read("+OK\r\n+\r\n", 1)).containsExactly("'OK'", "''");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 400 Bad Request~ | it sent a line that begins with H",
                "$five~                    | where a number was to come, it sent five",
                "$~                        | where a number was to come",
                "$-~                       | where a number was to come",
                "*3x~                      | where a number was to come, it sent 3x",
                ":12a~                     | where a number was to come, it sent 12a",
                ":99999999999999999999~    | where a number was to come, it sent 9999",
                ":9999999999999999999~     | where a number was to come, it sent 9999",
                "$9999999999999999999~     | where a number was to come, it sent 9999",
                "$-2~                      | where a number was to come, it sent -2",
                "*-2~                      | where a number was to come, it sent -2",
                "$3~abcdef~                | it sent a line that begins with f",
                "+OK^!                     | does not end as those of Redis do",
            })
    void whatIsNotRedisIsToldInALine(String sent, String why) {
        String bytes = sent.replace("~", "\r\n").replace("^", "\r");
        for (int piece : List.of(1, 3, bytes.length())) {
            assertThatThrownBy(() -> Replies.read(bytes, piece))
                    .as("by %d", piece)
                    .isInstanceOf(MalformedReplyException.class)
                    .hasMessageContaining(why)
                    .hasMessageNotContainingAny("\r", "\n");
        }
    }

    @Test
    void aLineWithoutEndIsNotWaitedFor() {
        assertThatThrownBy(() -> Replies.read("+" + "x".repeat(70_000), 1_000))
                .isInstanceOf(MalformedReplyException.class)
                .hasMessageContaining("does not end");
    }

    @Test
    void bytesThatCannotBePrintedAreNotTold() {
        assertThatThrownBy(() -> Replies.read("\u0015\u0003\u0003\r\n", 10))
                .isInstanceOf(MalformedReplyException.class)
                .hasMessageEndingWith("begins with ?");
    }

    @Test
    void arraysInOneAnotherAreReadAsDeepAsTheyMayBe() throws IOException {
        assertThat(Replies.read("*1\r\n".repeat(16) + ":7\r\n", 5)).hasSize(1);
        assertThatThrownBy(() -> Replies.read("*1\r\n".repeat(17) + ":7\r\n", 5))
                .isInstanceOf(MalformedReplyException.class)
                .hasMessageContaining("deeper than 16");
    }

    /** All that has come is the beginning. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$536870913\r\n",
                "$999999999999999999\r\n",
                "*200000000\r\n",
                "*536870913\r\n",
                "*999999999999999999\r\n",
                "*2\r\n$536870900\r\n",
                "*1\r\n*100000000\r\n*100000000\r\n",
            })
    void aReplyThatIsTooLongIsRefusedWhenItIsAnnounced(String sent) {
        assertThatThrownBy(() -> Replies.read(sent, sent.length()))
                .isInstanceOf(MalformedReplyException.class)
                .hasMessage("Redis sent a reply of more than 536870912 bytes");
    }
}
