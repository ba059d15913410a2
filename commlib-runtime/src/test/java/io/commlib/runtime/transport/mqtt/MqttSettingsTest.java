package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.ConnectionUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttSettingsTest {

    private static MqttSettings of(String uri) {
        return MqttSettings.of(ConnectionUri.parse(uri));
    }

    @Test
    void aPasswordMayHoldAnything() {
        MqttSettings settings = of("mqtt://ann:p@ss:w%2Fo/rd@broker.example:1884");

        assertThat(settings.hosts()).containsExactly(new MqttSettings.Host("broker.example", 1884));
        assertThat(settings.login()).isEqualTo(new MqttSettings.Login("ann", "p@ss:w/o/rd"));
        assertThat(settings).asString().doesNotContain("p@ss").doesNotContain("w/o");
    }

    @Test
    void portsAreThoseOfMqttUnlessGiven() {
        assertThat(of("mqtt://localhost").hosts()).containsExactly(new MqttSettings.Host("localhost", 1883));
        assertThat(of("mqtts://[::1]").hosts()).containsExactly(new MqttSettings.Host("::1", 8883));
    }

    @Test
    void severalHostsHaveAPortEach() {
        assertThat(of("mqtt://u:p@a,b:1884,[::1]:7/?version=3").hosts())
                .containsExactly(
                        new MqttSettings.Host("a", 1883),
                        new MqttSettings.Host("b", 1884),
                        new MqttSettings.Host("::1", 7));
    }

    @Test
    void parametersChooseTheVersionAndWhatIsConfirmed() {
        assertThat(of("mqtt://h?version=3").version()).isEqualTo(MqttSettings.Version.V3);
        assertThat(of("mqtt://h").version()).isEqualTo(MqttSettings.Version.NEWEST);
        assertThat(of("mqtt://h?rpc-qos=1&shared=false"))
                .matches(MqttSettings::confirmedRequests)
                .matches(settings -> !settings.shared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mqtt://u:secret@h:0",
                "mqtt://u:secret@h:99999",
                "mqtt://u:secret@h?version=4",
                "mqtt:h",
                "mqtt://u:secret@a,,b",
                "mqtt://u:secret@a,b:x",
                "mqtt://h?secret=1"
            })
    void whatIsWrongIsToldWithoutSecrets(String uri) {
        assertThatThrownBy(() -> of(uri))
                .isInstanceOf(BadAddressException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whichParametersThereAreIsTold() {
        assertThatThrownBy(() -> of("mqtt://h?vers=3"))
                .isInstanceOf(BadAddressException.class)
                .hasMessage("mqtt://h?… has a parameter that is not known; known are rpc-qos, shared, version, and the"
                        + " files ca, cert and key");
    }

    @Test
    void aBrokerThatIsNotThereIsToldInOneSentence() {
        assertThatThrownBy(() -> new Station("mqtt://u:secret@127.0.0.1:1"))
                .isInstanceOf(NotConnectedException.class)
                .hasMessage(
                        "cannot connect to mqtt://u:***@127.0.0.1:1: nothing listens at 127.0.0.1:1; is the broker running?");
    }

    @Test
    void ofSeveralHostsItIsToldWhatEachSaid() {
        assertThatThrownBy(() -> new Station("mqtt://127.0.0.1:1,127.0.0.1:2"))
                .isInstanceOf(NotConnectedException.class)
                .hasMessage("cannot connect to mqtt://127.0.0.1:1,127.0.0.1:2: nothing listens at 127.0.0.1:1; is the"
                        + " broker running?; nothing listens at 127.0.0.1:2; is the broker running?");
    }
}
