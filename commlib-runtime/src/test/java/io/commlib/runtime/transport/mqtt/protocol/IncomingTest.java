package io.commlib.runtime.transport.mqtt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.mqtt.protocol.ScriptedBroker.Client;
import org.junit.jupiter.api.Test;

/** What a client does with what a broker sends. */
class IncomingTest extends ScriptedSetting {

    @Test
    void aMessageOfQos2ThatComesTwiceIsHandedOnOnce() throws Exception {
        Client server = open(client(false), WELCOME);
        server.send("34 07 00 01 74 00 05 00 61");
        assertThat(server.read()).isEqualTo("50 02 00 05");
        server.send("3c 07 00 01 74 00 05 00 61");
        assertThat(server.read()).isEqualTo("50 02 00 05");
        server.send("62 02 00 05");
        assertThat(server.read()).isEqualTo("70 02 00 05");
        server.send("62 02 00 05");
        assertThat(server.read()).isEqualTo("70 03 00 05 92");
        server.send("34 07 00 01 74 00 05 00 62");
        server.read();

        assertThat(messages).containsExactly("t a", "t b");
    }

    @Test
    void aMessageThatIsNotTakenIsAcknowledgedAllTheSame() throws Exception {
        taking = topic -> {
            throw new IllegalStateException("thrown on purpose");
        };
        Client server = open(client(false), WELCOME);
        server.send("32 07 00 01 74 00 05 00 61");

        assertThat(server.read()).isEqualTo("40 02 00 05");
    }
}
