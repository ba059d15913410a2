package io.commlib.runtime.transport.redis.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.transport.redis.protocol.ConnectOptions.Login;
import io.commlib.runtime.transport.redis.protocol.ScriptedRedis.Client;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection begins, at a server that does what the test says. */
class GreetingTest extends ScriptedSetting {

    private static final ConnectOptions ALL = new ConnectOptions(new Login("ann", "s3cret"), 3, "id", PATIENCE);

    @Test
    void loginNameAndDatabaseAreGivenBeforeAnythingElse() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(ALL);
        Client server = redis.accept();
        assertThat(server.read()).isEqualTo("AUTH ann s3cret");
        assertThat(server.read()).isEqualTo("CLIENT SETNAME id");
        assertThat(server.read()).isEqualTo("SELECT 3");
        server.send("+OK\r\n+OK\r\n+OK\r\n");

        RedisConnection connection = get(opening);
        assertThat(connection.isOpen()).isTrue();
        CompletableFuture<String> pong = ask(connection, "PING");
        assertThat(server.read()).isEqualTo("PING");
        server.send("+PONG\r\n");
        assertThat(get(pong)).isEqualTo("'PONG'");
    }

    @Test
    void withoutLoginAndDatabaseThereIsANameAllTheSame() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(NAME_ONLY);
        Client server = redis.accept();
        assertThat(server.read()).isEqualTo("CLIENT SETNAME id");
        server.send("+OK\r\n");

        assertThat(get(opening).isOpen()).isTrue();
    }

    @Test
    void aPasswordIsNotInTheWordsOfALogin() {
        assertThat(ALL.toString()).contains("ann").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRONGPASS invalid username-password pair or user is disabled.",
                "NOAUTH Authentication required.",
                "ERR max number of clients reached",
            })
    void whoIsNotLetInIsToldWhatRedisSays(String answer) throws Exception {
        CompletableFuture<RedisConnection> opening = connect(ALL);
        Client server = redis.accept().send("-" + answer + "\r\n");

        assertThatThrownBy(() -> get(opening))
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessage(answer);
        assertThat(server.isAtEnd()).isTrue();
        assertThat(ended).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereIsToldThoughTheRestIsAccepted() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(ALL);
        Client server = redis.accept();
        for (int i = 0; i < 3; i++) {
            server.read();
        }
        server.send("+OK\r\n+OK\r\n-ERR DB index is out of range\r\n");

        assertThatThrownBy(() -> get(opening)).cause().hasMessage("ERR DB index is out of range");
        assertThat(server.isAtEnd()).isTrue();
    }

    @Test
    void whatIsNoRedisIsToldSo() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(NAME_ONLY);
        redis.accept().send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        assertThatThrownBy(() -> get(opening))
                .cause()
                .isInstanceOf(MalformedReplyException.class)
                .hasMessageContaining("does not answer as Redis does");
    }

    @Test
    void aServerThatHangsUpIsToldSo() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(NAME_ONLY);
        Client server = redis.accept();
        server.read();
        server.close();

        assertThatThrownBy(() -> get(opening))
                .cause()
                .isInstanceOf(ConnectionEndedException.class)
                .hasMessage("Redis closed the connection");
        assertThat(ended).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpInTime() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(NAME_ONLY, Duration.ofMillis(200), workers, null);
        Client server = redis.accept();

        assertThatThrownBy(() -> get(opening)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(server.isAtEnd()).isTrue();
    }

    @Test
    void whoIsClosedWhileAServerThinksGivesUp() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(NAME_ONLY);
        Client server = redis.accept();
        server.read();
        loops.close();

        assertThatThrownBy(() -> get(opening)).cause().hasMessage("the node is closed");
        assertThat(server.isAtEnd()).isTrue();
    }

    @Test
    void whoIsClosedBeforeItDialsGivesUp() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(
                NAME_ONLY,
                PATIENCE,
                task -> {
                    loops.close();
                    task.run();
                },
                null);

        assertThatThrownBy(() -> get(opening)).cause().hasMessage("the node is closed");
        assertThat(redis.accept().isAtEnd()).isTrue();
    }

    @Test
    void whoHasNoWorkersLeftToDialGivesUp() throws Exception {
        CompletableFuture<RedisConnection> opening = connect(
                NAME_ONLY,
                PATIENCE,
                task -> {
                    throw new RejectedExecutionException("closed");
                },
                null);

        assertThatThrownBy(() -> get(opening)).cause().hasMessage("the node is closed");
    }
}
