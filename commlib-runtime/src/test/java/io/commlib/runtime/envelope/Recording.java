package io.commlib.runtime.envelope;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a Python peer put on the wire, as it was recorded. */
final class Recording {

    private final Map<String, Any> recording;

    Recording(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/wire/" + name + ".json")) {
            recording = object(Encoding.JSON.decode(
                    Codecs.ANY, Objects.requireNonNull(in, name).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first message of a kind: {@code request}, {@code response} or {@code published}. */
    byte[] payload(String kind) {
        Map<String, Any> message = object(recording.get(kind));
        String payload = text(message.get("payload"));
        return text(message.get("payload_encoding")).equals("base64")
                ? Base64.getDecoder().decode(payload)
                : payload.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Any> object(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }

    private static String text(@Nullable Any value) {
        return ((Any.OfString) Objects.requireNonNull(value)).value();
    }
}
