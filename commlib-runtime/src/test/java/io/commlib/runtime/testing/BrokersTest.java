package io.commlib.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import org.junit.jupiter.api.Test;

class BrokersTest {

    @Test
    void testsShareOneRedis() {
        assertThat(ping(Brokers.redis())).isEqualTo("PONG");
        assertThat(Brokers.redis()).isEqualTo(Brokers.redis());
    }

    @Test
    void aPrivateRedisComesBackAtItsAddressAfterACrash() {
        try (PrivateBroker broker = Brokers.privateRedis()) {
            assertThat(broker.uri()).isNotEqualTo(Brokers.redis());
            assertThat(ping(broker.uri())).isEqualTo("PONG");

            broker.kill();
            assertThatThrownBy(() -> ping(broker.uri())).isInstanceOf(RedisConnectionException.class);

            broker.restart();
            assertThat(ping(broker.uri())).isEqualTo("PONG");
        }
    }

    @Test
    void aClosedPrivateRedisIsGone() {
        PrivateBroker broker = Brokers.privateRedis();
        broker.close();
        broker.close();

        assertThatThrownBy(() -> ping(broker.uri())).isInstanceOf(RedisConnectionException.class);
    }

    private static String ping(String uri) {
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            return connection.sync().ping();
        }
    }
}
