package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** What is told of failures that are not easily had; the others are those of {@link RedisConnectTest}. */
class ConnectFailureTest {

    @Test
    void whatIsNoRedisIsToldWithWhatToLookAt() {
        assertThat(explain(new MalformedReplyException("it sent a line that begins with H")))
                .isEqualTo("host:1: it sent a line that begins with H."
                        + " Is it Redis, and does it speak TLS just if the uri begins with rediss?");
    }

    /** The JDK says so in two ways. */
    @Test
    void aServerThatAnswersWithoutTlsIsToldApart() {
        String told = "host:1 does not speak TLS; without it the uri begins with redis instead of rediss";

        assertThat(explain(new SSLException("Unrecognized SSL message, plaintext connection?")))
                .isEqualTo(told);
        assertThat(explain(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo(told);
    }

    @Test
    void protectedModeIsToldWithWhatToDo() {
        assertThat(explain(new RefusedException("DENIED Redis is running in protected mode because …")))
                .startsWith("host:1 lets in nobody from another machine (DENIED)")
                .contains("requirepass");
    }

    @Test
    void aServerThatTakesNoMoreSaysSo() {
        assertThat(explain(new RefusedException("ERR max number of clients reached")))
                .isEqualTo("host:1 refuses: ERR max number of clients reached");
    }

    private static String explain(Exception failure) {
        return ConnectFailure.explain("host:1", "", new CompletionException(failure));
    }
}
