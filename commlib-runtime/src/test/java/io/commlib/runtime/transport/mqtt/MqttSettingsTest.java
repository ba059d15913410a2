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

        assertThat(settings.host()).isEqualTo("broker.example");
        assertThat(settings.port()).isEqualTo(1884);
        assertThat(settings.login()).isEqualTo(new MqttSettings.Login("ann", "p@ss:w/o/rd"));
        assertThat(settings).asString().doesNotContain("p@ss").doesNotContain("w/o");
    }

    @Test
    void portsAreThoseOfMqttUnlessGiven() {
        assertThat(of("mqtt://localhost").port()).isEqualTo(1883);
        assertThat(of("mqtts://[::1]").port()).isEqualTo(8883);
        assertThat(of("mqtts://[::1]").host()).isEqualTo("::1");
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
                "mqtt://h?secret=1"
            })
    void whatIsWrongIsToldWithoutSecrets(String uri) {
        assertThatThrownBy(() -> of(uri))
                .isInstanceOf(BadAddressException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aBrokerThatIsNotThereIsToldInOneSentence() {
        assertThatThrownBy(() -> new Station("mqtt://u:secret@127.0.0.1:1"))
                .isInstanceOf(NotConnectedException.class)
                .hasMessage(
                        "cannot connect to mqtt://u:***@127.0.0.1:1: nothing listens at 127.0.0.1:1; is the broker running?");
    }
}
