package io.commlib.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.BadAddressException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUriTest {

    @Test
    void filesForTlsAreTakenOutOfTheQuery() {
        ConnectionUri uri =
                ConnectionUri.parse("mqtts://u:p?ca=x@h?version=3&ca=a%20b.pem&cert=c+d.pem&shared=false&key=/e.key");

        assertThat(uri.secretRemainder()).isEqualTo("//u:p?ca=x@h?version=3&shared=false");
        assertThat(uri.tls())
                .isEqualTo(TlsOptions.DEFAULT
                        .trusting(Path.of("a b.pem"))
                        .presenting(Path.of("c+d.pem"), Path.of("/e.key")));
        assertThat(uri).hasToString("mqtts://u:***@h?…");
    }

    @Test
    void aQueryOfNothingButFilesIsNoneForTheTransport() {
        assertThat(ConnectionUri.parse("rediss://h?ca=a.pem").secretRemainder()).isEqualTo("//h");
        assertThat(ConnectionUri.parse("rediss://h?a&b=c").secretRemainder()).isEqualTo("//h?a&b=c");
        assertThat(ConnectionUri.parse("rediss://h?a").tls()).isEqualTo(TlsOptions.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "ca=, names no file",
        "ca=%zz, has a % that two hexadecimal digits do not follow",
        "ca=%00, is no name of a file",
        "cert=c.pem, names 'cert' without 'key'",
        "key=c.pem, names 'key' without 'cert'"
    })
    void whatIsWrongWithFilesIsToldWithoutSecrets(String query, String why) {
        assertThatThrownBy(() -> ConnectionUri.parse("mqtts://u:secret@h?" + query))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("mqtts://u:***@h?…")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt", "redis", "amqp"})
    void filesForAConnectionThatIsNotEncryptedAreRefused(String scheme) {
        assertThatThrownBy(() -> connect(scheme + "://h?ca=a.pem"))
                .isInstanceOf(BadAddressException.class)
                .hasMessage("files for TLS are named, but %1$s://h?… is not encrypted; write %1$ss:".formatted(scheme));
    }

    @ParameterizedTest
    @CsvSource({
        "redis://ann:se@c/r//et@h:1/0, redis://ann:***@h:1/0",
        "redis://:secret@h, redis://:***@h",
        "redis://ann@h, redis://ann@h",
        "redis://h:1, redis://h:1",
        "redis:ann:secret@h, redis:***@h",
        "ann:secret@h:1?a=secret, ann:***@h:1?…"
    })
    void noPasswordIsShown(String uri, String shown) {
        assertThat(ConnectionUri.parse(uri)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost",
        "localhost:6379, localhost:6379",
        "localhost:6379/0, localhost:6379/0",
        "ann:secret@localhost, ann:***@localhost"
    })
    void aUriWithoutASchemeIsToldSo(String uri, String shown) {
        assertThatThrownBy(() -> connect(uri))
                .isInstanceOf(BadAddressException.class)
                .hasMessage(
                        "'%s' is no connection uri: it has no scheme, as in redis://localhost:6379".formatted(shown));
    }

    @Test
    void ofAnUnknownSchemeTheNearestIsTold() {
        assertThatThrownBy(() -> connect("redi://localhost:6379"))
                .isInstanceOf(BadAddressException.class)
                .hasMessageStartingWith("no transport knows the scheme of redi://localhost:6379; did you mean redis:?");
        assertThatThrownBy(() -> connect("http://localhost:80"))
                .isInstanceOf(BadAddressException.class)
                .hasMessageStartingWith("no transport knows the scheme of http://localhost:80. Known are amqp,");
    }

    private static void connect(String uri) {
        try (Timer timer = new Timer("uri-test")) {
            TransportContext context = new TransportContext(
                    "n", Duration.ofSeconds(1), false, TransportLimits.DEFAULT, Runnable::run, timer);
            var unused = Transports.connect(ConnectionUri.parse(uri), context);
        }
    }
}
