package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmqpUriTest {

    private static AmqpUri parse(String text) {
        return AmqpUri.parse(ConnectionUri.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "amqp://h, guest, guest, h:5672, /",
        "amqp://h/, guest, guest, h:5672, /",
        "amqps://h, guest, guest, h:5671, /",
        "amqp://ann:pw@h:1234/fleet, ann, pw, h:1234, fleet",
        "amqp://ann:p%40%2Fw@h/a%2Fb, ann, p@/w, h:5672, a/b",
        "amqp://ann:p@ss/word@h/v, ann, p@ss/word, h:5672, v",
        "amqp://ann:1+1@h, ann, 1+1, h:5672, /",
        "amqp://[::1]:99/v, guest, guest, [::1]:99, v",
    })
    void eachPartIsReadOrHasItsDefault(String text, String user, String password, String host, String virtualHost) {
        AmqpUri uri = parse(text);

        assertThat(uri.user()).isEqualTo(user);
        assertThat(uri.password()).isEqualTo(password);
        assertThat(uri.hosts()).extracting(AmqpUri.Host::toString).containsExactly(host);
        assertThat(uri.virtualHost()).isEqualTo(virtualHost);
    }

    @Test
    void severalHostsKeepTheirOrder() {
        assertThat(parse("amqps://u:p@one,two:99,three/v").hosts())
                .extracting(AmqpUri.Host::toString)
                .containsExactly("one:5671", "two:99", "three:5671");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amqp:h",
                "amqp://",
                "amqp://u:secret@",
                "amqp://u:secret@h:0",
                "amqp://u:secret@h:70000",
                "amqp://u:secret@h:x",
                "amqp://u:secret@one,,two",
                "amqp://u:secret%zz@h",
                "amqp://u:secret@h?x=1"
            })
    void whatIsWrongIsToldWithoutThePassword(String text) {
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith("cannot connect to amqp:")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void itPrintsItselfWithoutThePassword() {
        assertThat(parse("amqp://ann:secret@h/v")).hasToString("amqp://ann:***@h/v");
    }
}
