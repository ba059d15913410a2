package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerIdTest {

    /** As another process computes it. */
    @Test
    void aBrokerElsewhereHasTheSameIdInEveryProcess() {
        assertThat(BrokerId.of("mqtt://broker.example:1883")).isEqualTo("b89df78926a509c1fb0c7ec2");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://broker.example, redis://ann:secret@broker.example",
        "memory:x, memory:x",
        "mqtt://localhost, mqtt://ann@localhost",
    })
    void theIdDoesNotDependOnWhoLogsIn(String uri, String other) {
        assertThat(BrokerId.of(uri)).isEqualTo(BrokerId.of(other)).matches("[0-9a-f]{24}");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://broker.example, redis://broker.example/1",
        "redis://broker.example, mqtt://broker.example",
        "memory:x, memory:y",
    })
    void otherBrokersHaveOtherIds(String uri, String other) {
        assertThat(BrokerId.of(uri)).isNotEqualTo(BrokerId.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory:",
                "redis+unix:///run/redis.sock",
                "redis://localhost",
                "amqp://guest:guest@127.0.0.1:5672",
                "mqtts://[::1]:8883",
                "redis:///1",
            })
    void whatMeansThisMachineOrProcessIsKnownAsLocal(String uri) {
        assertThat(BrokerId.isLocal(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://localhost.example", "amqp://10.0.0.1", "mqtt://ann:pw@broker.example"})
    void whatMeansTheSameElsewhereIsNot(String uri) {
        assertThat(BrokerId.isLocal(uri)).isFalse();
    }
}
