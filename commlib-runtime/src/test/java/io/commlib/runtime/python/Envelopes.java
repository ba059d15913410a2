package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.util.Map;
import java.util.Objects;

/** What the Python library takes from the payload of a call: it fails where something is missing. */
final class Envelopes {

    private Envelopes() {}

    static Map<String, Any> header(String payload) {
        return Json.object(Json.object(Json.read(payload.getBytes(UTF_8))).get("header"));
    }

    static String replyTo(String payload) {
        return Json.text(header(payload).get("reply_to"));
    }

    static String data(String payload) {
        Any data = Objects.requireNonNull(
                Json.object(Json.read(payload.getBytes(UTF_8))).get("data"));
        return new String(Encoding.JSON.encode(Codecs.ANY, data), UTF_8);
    }
}
