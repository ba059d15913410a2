package io.commlib.runtime.presence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.error.BadMessageException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @Test
    void itIsWrittenAsDocumentedAndReadBack() {
        Announcement announcement =
                new Announcement(NodeState.STOPPED, 17, 500, List.of(new InterfaceDescriptor("acme.Base", "1.2.0")));

        byte[] json = Encoding.JSON.encode(Announcement.CODEC, announcement);

        assertThat(new String(json, UTF_8))
                .isEqualTo("{\"state\":\"stopped\",\"since\":17,\"period\":500,"
                        + "\"interfaces\":[{\"name\":\"acme.Base\",\"version\":\"1.2.0\"}]}");
        assertThat(Encoding.JSON.decode(Announcement.CODEC, json)).isEqualTo(announcement);
    }

    @Test
    void aStateOfTheFutureIsOneOfBeingThere() {
        assertThat(read("{\"state\":\"dreaming\",\"mood\":{\"a\":[1]}}").state())
                .isEqualTo(NodeState.RUNNING);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String one = "{\"name\":\"a\",\"version\":\"1.0.0\"}";
        assertThatThrownBy(() -> read("{\"interfaces\":[" + String.join(",", Collections.nCopies(257, one)) + "]}"))
                .isInstanceOf(BadMessageException.class);
        assertThatThrownBy(() -> read("{\"interfaces\":[{\"name\":\"" + "x".repeat(257) + "\"}]}"))
                .isInstanceOf(BadMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ts\":1795379336616}",
                "{\"ts\":1795379336616000000}",
                "{\"ts\":\"-1\"}",
                "{\"ts\":99999999999999999999999}",
                "{}",
                "{\"ts\":{\"a\":1},\"more\":null}"
            })
    void aHeartbeatIsOneWhateverItsTime(String json) {
        assertThat(Encoding.JSON.decode(Heartbeat.CODEC, json.getBytes(UTF_8))).isNotNull();
    }

    private static Announcement read(String json) {
        return Encoding.JSON.decode(Announcement.CODEC, json.getBytes(UTF_8));
    }
}
