package io.commlib.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import java.net.ConnectException;
import java.net.URI;
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

    @Test
    void aPrivateRabbitMqComesBackAtItsAddressAfterACrash() throws Exception {
        try (PrivateBroker broker = Brokers.privateRabbitMq()) {
            assertThat(opensChannel(broker.uri())).isTrue();

            broker.kill();
            assertThatThrownBy(() -> opensChannel(broker.uri())).isInstanceOf(ConnectException.class);

            broker.restart();
            assertThat(opensChannel(broker.uri())).isTrue();
        }
    }

    @Test
    void aPrivateMosquittoComesBackAtItsAddressAfterACrash() {
        try (PrivateBroker broker = Brokers.privateMosquitto()) {
            assertThat(acceptsMqtt(broker.uri())).isTrue();

            broker.kill();
            assertThatThrownBy(() -> acceptsMqtt(broker.uri())).isInstanceOf(ConnectionFailedException.class);

            broker.restart();
            assertThat(acceptsMqtt(broker.uri())).isTrue();
        }
    }

    private static boolean opensChannel(String uri) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(uri);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            return channel.isOpen();
        }
    }

    private static boolean acceptsMqtt(String uri) {
        var address = URI.create(uri);
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost(address.getHost())
                .serverPort(address.getPort())
                .buildBlocking();
        boolean accepted = !client.connect().getReasonCode().isError();
        client.disconnect();
        return accepted;
    }

    private static String ping(String uri) {
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            return connection.sync().ping();
        }
    }
}
