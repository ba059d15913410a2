package io.commlib.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Topics are streams of server-sent events. */
@Timeout(60)
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "MOSQUITTO"})
class GatewayStreamsTest {

    private final GatewayRig rig;

    GatewayStreamsTest(BrokerUnderTest broker) {
        rig = new GatewayRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aTopicIsAStreamOfEvents() throws IOException {
        rig.open(it -> it);
        try (Sse events = new Sse(rig.gateway(), "/topics/Sonar")) {
            for (int i = 0; i < 100; i++) {
                rig.server.channel(rig.sonar).publish(new Pair(i, "line\nline"));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(events.next()).isEqualTo("data: {\"a\":" + i + ",\"b\":\"line\\nline\"}");
            }
            assertThat(rig.gateway().metrics().streams()).isEqualTo(1);
        }
    }

    @Test
    void ofAPatternEachEventSaysItsTopic() throws IOException {
        rig.open(it -> it);
        try (Sse events = new Sse(rig.gateway(), "/topics/All")) {
            rig.server.patternChannel(rig.all).publish(rig.base + ".all.x", Pair.of(1));
            assertThat(events.next()).startsWith("data: {\"topic\":\"" + rig.base + ".all.x\",\"message\":{\"a\":1,");
        }
    }

    @Test
    void aStreamThatIsSilentSaysThatItIsThereAndNoticesWhenTheClientIsNot() throws IOException {
        rig.open(it -> it.keepAlive(Duration.ofMillis(50)));
        try (Sse events = new Sse(rig.gateway(), "/topics/Sonar")) {
            assertThat(events.next()).isEqualTo(": still here");
            assertThat(events.next()).isEqualTo(": still here");
        }
        await().until(() -> rig.gateway().metrics().streams() == 0);
    }

    @Test
    void aClientThatIsTooSlowMissesTheOldestAndIsTold() throws IOException {
        rig.open(it -> it.streamCapacity(4));
        String large = "x".repeat(100_000);
        try (Sse events = new Sse(rig.gateway(), "/topics/Sonar")) {
            int published = 0;
            while (rig.gateway().metrics().dropped() == 0 && published < 2_000) {
                rig.server.channel(rig.sonar).publish(new Pair(published++, large));
            }
            rig.server.channel(rig.sonar).publish(new Pair(-1, ""));
            assertThat(rig.gateway().metrics().dropped()).isPositive();

            long told = 0;
            long seen = 0;
            String event = events.next();
            while (!event.startsWith("data: {\"a\":-1")) {
                if (event.equals("event: dropped")) {
                    String count = events.line();
                    told += Long.parseLong(count.replaceAll("\\D", ""));
                } else {
                    seen++;
                }
                event = events.next();
            }
            assertThat(told).isPositive();
            assertThat(told + seen).isEqualTo(published);
        }
    }
}
