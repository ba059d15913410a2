package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that speaks nothing but TLS, and wants to know who its clients are. */
class AmqpTlsTest {

    @TempDir
    private static Path folder;

    private static TestAuthority ours;
    private static TestAuthority stranger;
    private static PrivateBroker broker;
    private static int port;

    @BeforeAll
    static void start() {
        ours = new TestAuthority(folder, "ours");
        stranger = new TestAuthority(folder, "strange");
        broker = Brokers.privateRabbitMq(ours.issue("broker", "localhost"), ours.certificate());
        port = URI.create(broker.uri()).getPort();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void bothSidesProveWhoTheyAre() {
        try (Rig rig = new Rig("amqps://localhost:" + port + trusting(ours) + presenting(ours.issue("node")))) {
            rig.serve("tls-test.echo", request -> CompletableFuture.completedFuture(request));

            assertThat(rig.ask("tls-test.echo", "1")).isEqualTo("1");
        }
    }

    @Test
    void aBrokerOfAnAuthorityThatNobodyTrustsIsRefused() {
        String identity = presenting(ours.issue("node"));

        assertRefused(
                "amqps://localhost:" + port + trusting(stranger) + identity,
                "localhost:" + port + " shows a certificate of an authority that is not trusted here",
                "?ca=FILE");
        assertRefused("amqps://localhost:" + port, "an authority that is not trusted here", "?ca=FILE");
    }

    @Test
    void aBrokerThatIsCalledOtherwiseIsRefused() {
        assertRefused(
                "amqps://127.0.0.1:" + port + trusting(ours) + presenting(ours.issue("node")),
                "127.0.0.1:" + port + " shows a certificate for another host",
                "connect by a name that is in it");
    }

    @Test
    void whoPresentsNoCertificateOrOneThatTheBrokerDoesNotTrustIsToldToNameAnother() {
        String host = "amqps://localhost:" + port + trusting(ours);

        assertRefused(host, "refuses us over TLS", "name one that it trusts and its key with ?cert=FILE&key=FILE");
        assertRefused(
                host + presenting(stranger.issue("forged")),
                "refuses us over TLS",
                "name one that it trusts and its key with ?cert=FILE&key=FILE");
    }

    @Test
    void whoSpeaksNoTlsIsToldToSpeakIt() {
        assertRefused("amqp://localhost:" + port, "does not speak AMQP 0-9-1, or wants TLS: amqps://");
    }

    @Test
    void whoSpeaksTlsToABrokerThatDoesNotIsToldSo() {
        assertRefused(
                Brokers.rabbitMq().replace("amqp://", "amqps://"),
                "does not speak TLS; without it the uri begins with amqp:");
    }

    private static String trusting(TestAuthority authority) {
        return "?ca=" + authority.certificate();
    }

    private static String presenting(Identity identity) {
        return "&cert=" + identity.certificate() + "&key=" + identity.key();
    }

    private static void assertRefused(String uri, String... why) {
        assertThatThrownBy(() -> new Rig(uri).close())
                .isInstanceOf(NotConnectedException.class)
                .hasMessageStartingWith("cannot connect to amqp")
                .hasMessageContainingAll(why)
                .message()
                .hasLineCount(1);
    }
}
