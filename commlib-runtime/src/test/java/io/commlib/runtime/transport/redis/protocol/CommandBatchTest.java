package io.commlib.runtime.transport.redis.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.socket.Pieces;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CommandBatchTest {

    private final Queue<Sent<?>> awaiting = new ArrayDeque<>();
    private final CommandBatch batch = new CommandBatch(awaiting);

    @Test
    void aCommandIsAnArrayOfItsWords() {
        add("LPUSH", "list", new byte[] {'a', '\r', '\n', 'b'}, 12);

        assertThat(written()).isEqualTo("*4\r\n$5\r\nLPUSH\r\n$4\r\nlist\r\n$4\r\na\r\nb\r\n$2\r\n12\r\n");
    }

    @Test
    void textIsUtf8AndAWordMayBeEmpty() {
        add("SET", "Größe→", "");

        assertThat(written()).isEqualTo("*3\r\n$3\r\nSET\r\n$10\r\nGröße→\r\n$0\r\n\r\n");
    }

    @Test
    void manyWordsAndLongOnesAreCounted() {
        add(Collections.nCopies(12, "w".repeat(130)).toArray());

        assertThat(written()).isEqualTo("*12\r\n" + ("$130\r\n" + "w".repeat(130) + "\r\n").repeat(12));
    }

    @Test
    void allThatWasAddedIsWrittenInOrderAndAwaitedInThatOrder() {
        add("GET", "a");
        add("GET", "b");
        assertThat(awaiting).isEmpty();
        assertThat(batch.commands()).hasSize(2);

        assertThat(written()).isEqualTo("*2\r\n$3\r\nGET\r\n$1\r\na\r\n*2\r\n$3\r\nGET\r\n$1\r\nb\r\n");

        assertThat(awaiting).extracting(CommandBatchTest::lastWord).containsExactly("a", "b");
        assertThat(batch.commands()).isEmpty();
    }

    @Test
    void aClearedBatchIsEmptyAndTakesOthers() {
        add("PING");
        batch.close();
        batch.clear();
        assertThat(batch.isEmpty()).isTrue();

        add("TIME");

        assertThat(batch.isEmpty()).isFalse();
        assertThat(written()).isEqualTo("*1\r\n$4\r\nTIME\r\n");
    }

    @Test
    void aLongPayloadIsNotCopied() {
        byte[] payload = new byte[100_000];
        Arrays.fill(payload, (byte) 'x');
        add("PUBLISH", "topic", payload);
        add("PING");

        ByteBuffer[] parts = batch.close();

        assertThat(parts).hasSize(3);
        assertThat(parts[1].array()).isSameAs(payload);
        assertThat(text(parts))
                .isEqualTo("*3\r\n$7\r\nPUBLISH\r\n$5\r\ntopic\r\n$100000\r\n" + "x".repeat(100_000)
                        + "\r\n*1\r\n$4\r\nPING\r\n");
    }

    private void add(Object... words) {
        batch.add(new Sent<>(Command.of(reply -> reply, words), (reply, failure) -> {}));
    }

    private static String lastWord(Sent<?> sent) {
        var words = sent.command().words();
        return new String(words.get(words.size() - 1), StandardCharsets.UTF_8);
    }

    private String written() {
        return text(batch.close());
    }

    private static String text(ByteBuffer... parts) {
        return new String(Pieces.join(parts), StandardCharsets.UTF_8);
    }
}
