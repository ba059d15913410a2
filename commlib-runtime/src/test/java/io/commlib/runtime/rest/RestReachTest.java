package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.RestRig.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.rest.RestFailure.Reason;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.transport.TlsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a proxy goes: to what is allowed, by redirects too, and to who can prove it. */
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "REDIS"})
class RestReachTest {

    private final RestRig rig;

    RestReachTest(BrokerUnderTest broker) throws IOException {
        rig = new RestRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void nothingIsReachedThatIsNotNamed() {
        rig.proxy().open();
        assertThatThrownBy(() -> rig.get("/echo"))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED));
    }

    @Test
    void aNameMayLeadIntoANetworkThatIsNamed() {
        rig.proxy()
                .allow("http://printer.lan:" + rig.server.port())
                .allowNetwork("127.0.0.0/8")
                .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                .open();
        RestRequest request = RestRequest.of("GET", "http://printer.lan:" + rig.server.port(), "/echo");

        assertThat(object(rig.call(request).data())).containsEntry("host", Any.of("printer.lan:" + rig.server.port()));
    }

    @Test
    void redirectsAreFollowedAsBrowsersDo() {
        rig.serve();
        rig.server.redirect("/see", 303, "/echo/a");
        rig.server.redirect("/found", 302, "echo/b#top");
        rig.server.redirect("/again", 307, "/echo/c");
        RestRequest post = RestRequest.of("POST", rig.server.origin(), "/see").withBody(Any.of("text"));

        assertThat(object(rig.call(post).data()))
                .containsEntry("verb", Any.of("GET"))
                .containsEntry("path", Any.of("/echo/a"))
                .containsEntry("body", Any.of(""));
        assertThat(object(rig.get("/found").data())).containsEntry("path", Any.of("/echo/b"));
        RestRequest again =
                RestRequest.of("POST", rig.server.origin(), "/again").withBody(Any.of("text"));
        assertThat(object(rig.call(again).data()))
                .containsEntry("verb", Any.of("POST"))
                .containsEntry("body", Any.of("text"));
    }

    @Test
    void redirectsAreAnswersWhereTheyAreNotFollowed() {
        rig.proxy().allow(rig.server.origin()).maxRedirects(0).open();
        rig.server.redirect("/see", 303, "http://127.0.0.1:1/");

        assertThat(rig.get("/see").status()).isEqualTo(303);
        assertThat(rig.get("/see").headers()).containsEntry("Location", "http://127.0.0.1:1/");
    }

    @Test
    void aCertificateMustBeThatOfTheNameAndNotOfTheAddress(@TempDir Path folder) throws IOException {
        TestAuthority authority = new TestAuthority(folder, "authority");
        TestAuthority.Identity right = authority.issue("right", "api.example");
        TestAuthority.Identity wrong = authority.issue("wrong", "127.0.0.1");
        try (EchoServer first = EchoServer.presenting(right);
                EchoServer second = EchoServer.presenting(wrong)) {
            rig.proxy()
                    .allow("https://api.example:" + first.port())
                    .allow("https://api.example:" + second.port())
                    .allowNetwork("127.0.0.1/32")
                    .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                    .tls(TlsOptions.DEFAULT.trusting(authority.certificate()))
                    .open();
            RestRequest request = RestRequest.of("GET", "https://api.example:" + first.port(), "/echo");
            assertThat(rig.call(request).status()).isEqualTo(200);
            RestRequest other = RestRequest.of("GET", "https://api.example:" + second.port(), "/echo");
            assertThatThrownBy(() -> rig.call(other))
                    .isInstanceOf(RestFailure.class)
                    .hasMessageContaining("does not prove who it is");
        }
    }
}
