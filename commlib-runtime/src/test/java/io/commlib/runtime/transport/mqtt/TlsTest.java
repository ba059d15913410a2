package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import io.commlib.runtime.transport.ServeOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

    private static final Address ADDRESS = new Address("tls.x");

    @TempDir
    private Path folder;

    private TestAuthority authority;
    private Identity server;

    @BeforeEach
    void issue() {
        authority = new TestAuthority(folder, "ours");
        server = authority.issue("broker", "127.0.0.1", "localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&version=3"})
    void aBrokerOfAnAuthorityOfOursIsTrusted(String more) {
        try (PrivateBroker broker = Brokers.privateMosquitto(server, null)) {
            assertWorks(broker.uri() + "?ca=" + authority.certificate() + more);
        }
    }

    @Test
    void aBrokerThatAsksForACertificateLetsUsInWithOne() {
        Identity node = authority.issue("node");
        try (PrivateBroker broker = Brokers.privateMosquitto(server, authority.certificate())) {
            String trusting = broker.uri() + "?ca=" + authority.certificate();

            assertWorks(trusting + "&cert=" + node.certificate() + "&key=" + node.key());

            assertRefused(trusting, "the broker refuses us");
            Identity foreign = new TestAuthority(folder, "foreign").issue("node");
            assertRefused(
                    trusting + "&cert=" + foreign.certificate() + "&key=" + foreign.key(), "the broker refuses us");
        }
    }

    @Test
    void aBrokerOfAnotherAuthorityIsRefused() {
        TestAuthority foreign = new TestAuthority(folder, "foreign");
        try (PrivateBroker broker = Brokers.privateMosquitto(server, null)) {
            assertRefused(broker.uri(), "signed by someone whom we trust");
            assertRefused(broker.uri() + "?ca=" + foreign.certificate(), "signed by someone whom we trust");
        }
    }

    @Test
    void aBrokerOfAnotherNameIsRefused() {
        Identity elsewhere = authority.issue("elsewhere", "elsewhere.example");
        try (PrivateBroker broker = Brokers.privateMosquitto(elsewhere, null)) {
            assertRefused(
                    broker.uri() + "?ca=" + authority.certificate(),
                    "the broker's certificate has to be for that host");
        }
    }

    @Test
    void aBrokerThatDoesNotSpeakTlsIsToldSo() {
        assertRefused("mqtts" + Brokers.mosquitto().substring("mqtt".length()), "does it speak TLS");
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        assertRefused("mqtts://127.0.0.1:1?ca=" + folder.resolve("missing.pem"), "there is no such file");
    }

    private static void assertWorks(String uri) {
        try (Station station = new Station(uri)) {
            station.transport()
                    .serve(
                            ADDRESS,
                            new ServeOptions(1),
                            request -> CompletableFuture.completedFuture(Station.frame("1")))
                    .ready()
                    .join();

            assertThat(station.transport().request(ADDRESS, Station.request("0", Duration.ofSeconds(5))))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .extracting(Station::text)
                    .isEqualTo("1");
        }
    }

    private static void assertRefused(String uri, String why) {
        assertThatThrownBy(() -> new Station(uri))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }
}
