package io.commlib.runtime.transport.redis.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.transport.redis.protocol.ScriptedRedis.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a connection that was let in is used and ends, at a server that does what the test says. */
class RedisConnectionTest extends ScriptedSetting {

    private static final int MOST_COMMANDS = 100_000;

    @Test
    void repliesThatComeByteByByteAreUnderstood() throws Exception {
        Opened opened = open();
        CompletableFuture<String> first = ask(opened.connection(), "GET", "a");
        CompletableFuture<String> second = ask(opened.connection(), "LRANGE", "b", 0, -1);
        for (char each : "$4\r\none\r\r\n*2\r\n$0\r\n\r\n:5\r\n".toCharArray()) {
            opened.server().send(String.valueOf(each));
        }

        assertThat(get(first)).isEqualTo("'one\r'");
        assertThat(get(second)).isEqualTo("['', Int[value=5]]");
    }

    @Test
    void commandsAreAnsweredInTheirOrderThoughAllAtOnce() throws Exception {
        Opened opened = open();
        List<String> told = new CopyOnWriteArrayList<>();
        List<CompletableFuture<String>> all = new ArrayList<>();
        StringBuilder replies = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            CompletableFuture<String> each = new CompletableFuture<>();
            opened.connection().send(Command.of(Replies::inWords, "ECHO", i), (value, failure) -> {
                told.add(String.valueOf(value));
                each.complete(value);
            });
            all.add(each);
            replies.append("+").append(i).append("\r\n");
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(opened.server().read()).isEqualTo("ECHO " + i);
        }
        opened.server().send(replies.toString());

        get(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)));
        assertThat(told)
                .containsExactlyElementsOf(IntStream.range(0, all.size())
                        .mapToObj(i -> "'" + i + "'")
                        .toList());
    }

    @Test
    void anErrorIsToldToItsSenderAndToTheListenerOnly() throws Exception {
        Opened opened = open();
        CompletableFuture<String> first = ask(opened.connection(), "SET", "a", "1");
        CompletableFuture<String> second = ask(opened.connection(), "GET", "a");
        opened.server().send("-READONLY You can't write against a read only replica.\r\n$1\r\n0\r\n");

        assertThatThrownBy(() -> get(first))
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("READONLY");
        assertThat(get(second)).isEqualTo("'0'");
        assertThat(refused).singleElement().asString().startsWith("READONLY");
    }

    @Test
    void whatIsPublishedAndNotTakenComesOnceAndKeepsNothingElseFromItsTurn() throws Exception {
        Subscriber throwing = new Subscriber() {

            @Override
            public void onMessage(String channel, byte[] payload) {
                RedisConnectionTest.this.onMessage(channel, payload);
                throw new IllegalStateException("thrown on purpose");
            }

            @Override
            public void onMessage(String pattern, String channel, byte[] payload) {
                onMessage(channel, payload);
            }
        };
        Opened opened = open(NAME_ONLY, throwing);
        CompletableFuture<String> pong = ask(opened.connection(), "PING");
        opened.server().read();
        opened.server().send("*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\n1\r\n");
        opened.server().send("*4\r\n$8\r\npmessage\r\n$1\r\n*\r\n$1\r\nc\r\n$1\r\n2\r\n+PONG\r\n");

        assertThat(get(pong)).isEqualTo("'PONG'");
        assertThat(messages).containsExactly("c 1", "c 2");
    }

    @Test
    void aReplyWhoseReaderThrowsFailsItsCommandAlone() throws Exception {
        Opened opened = open();
        CompletableFuture<String> first = opened.connection()
                .send(Command.of(
                        reply -> {
                            throw new IllegalStateException("thrown on purpose");
                        },
                        "GET",
                        "a"));
        CompletableFuture<String> second = ask(opened.connection(), "GET", "b");
        opened.server().send("+a\r\n+b\r\n");

        assertThatThrownBy(() -> get(first)).cause().hasMessage("thrown on purpose");
        assertThat(get(second)).isEqualTo("'b'");
    }

    @Test
    void aConnectionThatIsCutWithinAReplyFailsAllThatWaitOnce() throws Exception {
        Opened opened = open();
        List<String> told = new CopyOnWriteArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            opened.connection()
                    .send(
                            Command.of(Replies::inWords, "GET", name),
                            (value, failure) -> told.add(name + " " + (failure == null ? value : failure.getMessage())
                                    + " " + ended.size()));
            opened.server().read();
        }
        opened.server().send("$1\r\n1\r\n$5\r\nhal").close();

        await().until(() -> told.size() == 3);
        assertThat(told)
                .containsExactly("a '1' 0", "b Redis closed the connection 1", "c Redis closed the connection 1");
        assertThat(ended).containsExactly(opened.connection());
        assertThat(opened.connection().isOpen()).isFalse();
        assertThatThrownBy(() -> get(ask(opened.connection(), "PING")))
                .cause()
                .isInstanceOf(ConnectionEndedException.class)
                .hasMessage("there is no connection");
    }

    @Test
    void aReplyThatWasNotAskedForEndsTheConnection() throws Exception {
        Opened opened = open();
        opened.server().send("+OK\r\n");

        assertThat(opened.server().isAtEnd()).isTrue();
        await().until(() -> ended.equals(List.of(opened.connection())));
    }

    @Test
    void aReplyOfAnotherKindThanItsCommandHasEndsTheConnection() throws Exception {
        Opened opened = open();
        CompletableFuture<Long> pushed = opened.connection().send(Command.of(Reply::number, "RPUSH", "a", "b"));
        CompletableFuture<String> next = ask(opened.connection(), "PING");
        opened.server().send("*0\r\n");

        assertThatThrownBy(() -> get(pushed))
                .cause()
                .isInstanceOf(MalformedReplyException.class)
                .hasMessageContaining("Redis answered with an array in place of a number");
        assertThatThrownBy(() -> get(next)).hasCauseInstanceOf(MalformedReplyException.class);
        assertThat(opened.server().isAtEnd()).isTrue();
    }

    @Test
    void aPayloadThatIsTheWordForAMessageIsNoMessageToWhoDoesNotSubscribe() throws Exception {
        Opened opened = open();
        CompletableFuture<String> popped = ask(opened.connection(), "LPOP", "list", 3);
        opened.server().send("*3\r\n$7\r\nmessage\r\n$1\r\nt\r\n$1\r\np\r\n");

        assertThat(get(popped)).isEqualTo("['message', 't', 'p']");
        assertThat(messages).isEmpty();
    }

    @Test
    void whatIsPublishedComesBetweenReplies() throws Exception {
        Opened opened = open(NAME_ONLY, this);
        CompletableFuture<String> first = ask(opened.connection(), "SUBSCRIBE", "a");
        CompletableFuture<String> second = ask(opened.connection(), "PSUBSCRIBE", "b.*");
        opened.server()
                .send(array("subscribe", "a", ":1")
                        + array("message", "a", "first")
                        + array("psubscribe", "b.*", ":2")
                        + array("pmessage", "b.*", "b.c", "second"));

        assertThat(get(first)).isEqualTo("['subscribe', 'a', Int[value=1]]");
        assertThat(get(second)).isEqualTo("['psubscribe', 'b.*', Int[value=2]]");
        await().until(() -> messages.equals(List.of("a first", "b.* b.c second")));
    }

    @Test
    void aCallbackThatThrowsKeepsNoOtherFromItsTurn() throws Exception {
        Opened opened = open();
        opened.connection().send(Command.of(Replies::inWords, "GET", "a"), (value, failure) -> {
            throw new IllegalStateException("thrown on purpose");
        });
        CompletableFuture<String> second = ask(opened.connection(), "GET", "b");
        opened.server().send("+1\r\n+2\r\n");

        assertThat(get(second)).isEqualTo("'2'");
        assertThat(opened.connection().isOpen()).isTrue();
    }

    @Test
    void moreCommandsThanMayWaitAreRefusedAndTheOthersStillAnswered() throws Exception {
        Opened opened = open();
        CompletableFuture<String> first = ask(opened.connection(), "GET", "a");
        Command<String> ping = Command.of(Replies::inWords, "PING");
        for (int i = 1; i < MOST_COMMANDS; i++) {
            opened.connection().send(ping, (value, failure) -> {});
        }

        assertThatThrownBy(() -> get(opened.connection().send(ping)))
                .cause()
                .isInstanceOf(TooManyCommandsException.class)
                .hasMessageContaining("100000");
        opened.server().send("+1\r\n");
        assertThat(get(first)).isEqualTo("'1'");
        assertThat(opened.connection().send(ping)).isNotDone();
    }

    @Test
    void aServerThatIsSilentIsLeft() throws Exception {
        Duration silence = Duration.ofMillis(300);
        Opened opened = open(new ConnectOptions(null, 0, "id", silence), null);
        CompletableFuture<String> unanswered = ask(opened.connection(), "PING");

        assertThatThrownBy(() -> get(unanswered))
                .cause()
                .isInstanceOf(ConnectionEndedException.class)
                .hasMessageContaining("Redis has not answered for");
        assertThat(opened.server().isAtEnd()).isTrue();
        assertThat(ended).containsExactly(opened.connection());
    }

    @Test
    void closingFailsWhatWaitsWithItsReason() throws Exception {
        Opened opened = open();
        CompletableFuture<String> unanswered = ask(opened.connection(), "BLPOP", "list", 0);
        opened.connection().close("another server is asked");
        opened.connection().close("once more");

        assertThatThrownBy(() -> get(unanswered)).cause().hasMessage("another server is asked");
        assertThat(opened.server().isAtEnd()).isTrue();
        assertThat(ended).containsExactly(opened.connection());
    }

    @Test
    void aLargeAnswerAndALargeQuestionGoThroughWhole() throws Exception {
        Opened opened = open();
        String large = "x".repeat(3 << 20);
        CompletableFuture<String> answer = ask(opened.connection(), "ECHO", large.getBytes(StandardCharsets.US_ASCII));
        Client server = opened.server();
        assertThat(server.read()).isEqualTo("ECHO " + large);
        server.send("$" + large.length() + "\r\n" + large + "\r\n");

        assertThat(get(answer)).isEqualTo("'" + large + "'");
    }

    /** Of strings, and of numbers where one begins with a colon. */
    private static String array(String... values) {
        StringBuilder array = new StringBuilder("*" + values.length + "\r\n");
        for (String value : values) {
            array.append(value.startsWith(":") ? "" : "$" + value.length() + "\r\n")
                    .append(value)
                    .append("\r\n");
        }
        return array.toString();
    }
}
