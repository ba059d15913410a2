package io.commlib.runtime.rest;

import static io.commlib.runtime.rest.RestRig.json;
import static io.commlib.runtime.rest.RestRig.object;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How parameters and bodies are written and read. */
@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "REDIS"})
class RestContentTest {

    private final RestRig rig;

    RestContentTest(BrokerUnderTest broker) throws IOException {
        rig = new RestRig(broker);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void parametersAreEncodedAsValuesWhereverTheyStand() {
        rig.serve();
        RestRequest request = RestRequest.of("POST", rig.server.origin() + "/echo/", "/users/{id}/ü?x=1")
                .withPath(Map.of("id", Any.of("a/b?c#d&é")))
                .withQuery(Map.of("q", Any.of(List.of(Any.of("a b"), Any.of(true), Any.NULL, Any.of("&=")))))
                .withBody(Any.of(Map.of("k\r\n", Any.of("1 + 1 = 2"))));

        Map<String, Any> echo = object(rig.call(request).data());

        assertThat(echo)
                .containsEntry("path", Any.of("/echo/users/a%2Fb%3Fc%23d%26%C3%A9/%C3%BC?x=1&q=a%20b&q=true&q=%26%3D"))
                .containsEntry("body", Any.of("k%0D%0A=1%20%2B%201%20%3D%202"));
    }

    @Test
    void aBodyIsJsonWhereTheHeadersSaySo() {
        rig.serve();
        RestRequest request = RestRequest.of("PATCH", rig.server.origin(), "/echo")
                .withHeaders(Map.of("Content-Type", "application/merge-patch+json"))
                .withBody(json("{\"a\":[1,null,{\"b\":\"é\"}]}"));

        Map<String, Any> echo = object(rig.call(request).data());

        assertThat(echo)
                .containsEntry("body", Any.of("{\"a\":[1,null,{\"b\":\"é\"}]}"))
                .containsEntry("content_type", Any.of("application/merge-patch+json"));
    }

    @Test
    void jsonTextAndBytesComeAsWhatTheyAre() {
        rig.serve();
        rig.server.answer("/json", "application/problem+json; charset=utf-8", "[1]".getBytes(UTF_8));
        rig.server.answer("/broken", "application/json", "{".getBytes(UTF_8));
        rig.server.answer("/latin", "text/plain; charset=iso-8859-1", "é".getBytes(StandardCharsets.ISO_8859_1));
        rig.server.answer("/bytes", "application/octet-stream", new byte[] {0, -1, 'a'});
        rig.server.answer("/wrong", "text/plain", new byte[] {-1});

        assertThat(rig.get("/json").data()).isEqualTo(json("[1]"));
        assertThat(rig.get("/broken").data()).isEqualTo(Any.of("{"));
        assertThat(rig.get("/latin").data()).isEqualTo(Any.of("é"));
        assertThat(rig.get("/latin").headers()).doesNotContainKey("Content-Transfer-Encoding");
        for (String path : List.of("/bytes", "/wrong")) {
            assertThat(rig.get(path).headers()).containsEntry("Content-Transfer-Encoding", "base64");
        }
        assertThat(rig.get("/bytes").data()).isEqualTo(Any.of("AP9h"));
    }
}
