package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.rest.RestFailure.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of HTTP answers what callers get, in the form of their request. */
final class Responses {

    private static final String TRANSFER_ENCODING = "Content-Transfer-Encoding";

    private Responses() {}

    static RestResponse of(RestTarget form, HttpAnswer answer) {
        @Nullable String coding = answer.header("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new RestFailure(Reason.BAD_ANSWER, "the server compresses its answer without being asked to");
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.keySet().removeIf(TRANSFER_ENCODING::equalsIgnoreCase);
        String type = answer.header("Content-Type") == null ? "" : String.valueOf(answer.header("Content-Type"));
        @Nullable Any data = json(type, answer.body());
        if (data == null) {
            data = text(type, answer.body());
        }
        if (data == null) {
            data = Any.of(Base64.getEncoder().encodeToString(answer.body()));
            headers.put(TRANSFER_ENCODING, "base64");
        }
        return form instanceof RestTarget.HostAndPort
                ? documented(answer, data)
                : new RestResponse(data, headers, answer.status());
    }

    private static RestResponse documented(HttpAnswer answer, Any data) {
        if (answer.status() >= 400) {
            throw new RestFailure(Reason.STATUS, "the server answered with status " + answer.status());
        }
        return new RestResponse(answer.body().length == 0 ? Any.of(Map.of()) : data, Map.of(), 0);
    }

    /** Null when it is no JSON, whatever its type says. */
    private static @Nullable Any json(String type, byte[] body) {
        try {
            return MediaType.isJson(type) ? Encoding.JSON.decode(Codecs.ANY, body) : null;
        } catch (BadMessageException e) {
            return null;
        }
    }

    /** Null when it is no text. */
    private static @Nullable Any text(String type, byte[] body) {
        @Nullable Charset charset = MediaType.charset(type);
        if (charset == null || !(MediaType.isText(type) || MediaType.isJson(type))) {
            return null;
        }
        try {
            return Any.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
