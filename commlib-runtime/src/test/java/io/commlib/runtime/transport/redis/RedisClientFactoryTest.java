package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.DefaultEndpoint;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisClientFactoryTest {

    /** Lettuce looks twice whether it is connected, and has an answer of its own for each. */
    @Test
    void aCommandWhoseConnectionBreaksAsItIsBeingWrittenFails() {
        try (Timer timer = new Timer("test");
                FindingClient client = RedisClientFactory.client(
                        RedisUri.parse(ConnectionUri.parse("redis://localhost")), context(timer))) {
            AsyncCommand<String, byte[], String> ping =
                    new AsyncCommand<>(new Command<>(CommandType.PING, new StatusOutput<>(RedisConnections.CODEC)));

            new BreakingEndpoint(client).write(ping);

            await().untilAsserted(() -> assertThat(ping).isCompletedExceptionally());
        }
    }

    private static TransportContext context(Timer timer) {
        return new TransportContext(
                "test", Duration.ofSeconds(1), false, TransportLimits.DEFAULT, Runnable::run, timer);
    }

    private static final class BreakingEndpoint extends DefaultEndpoint {

        BreakingEndpoint(AbstractRedisClient client) {
            super(client.getOptions(), client.getResources());
            channel = new BreakingChannel();
        }
    }

    /** Connected when it is first asked, and not any more when it is asked again. */
    private static final class BreakingChannel extends EmbeddedChannel {

        private boolean made;
        private int asked;

        BreakingChannel() {
            made = true;
        }

        @Override
        public boolean isActive() {
            return made ? asked++ == 0 : super.isActive();
        }
    }
}
