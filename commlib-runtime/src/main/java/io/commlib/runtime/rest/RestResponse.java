package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to an HTTP call.
 *
 * @param data the parsed value when the answer is JSON, its text when it is text, else its bytes as base64, which a
 *     header {@code Content-Transfer-Encoding: base64} then says
 * @param headers of the answer; those that came twice are joined by commas. Empty in the documented form
 * @param status the HTTP status; 0 in the documented form, which has none
 */
public record RestResponse(Any data, Map<String, String> headers, int status) {

    /** Reads both forms, and writes the documented one when there is no status. */
    public static final Codec<RestResponse> CODEC = new ResponseCodec();

    /** Copies the headers. */
    public RestResponse {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    private static final class ResponseCodec implements Codec<RestResponse> {

        @Override
        public void write(MessageWriter out, RestResponse response) throws IOException {
            Map<String, Any> fields = new LinkedHashMap<>();
            fields.put("data", response.data);
            if (response.status != 0) {
                Map<String, Any> headers = new LinkedHashMap<>();
                response.headers.forEach((name, value) -> headers.put(name, Any.of(value)));
                fields.put("headers", Any.of(headers));
                fields.put("status_code", Any.of(response.status));
            }
            Codecs.ANY.write(out, Any.of(fields));
        }

        @Override
        public RestResponse read(MessageReader in) throws IOException {
            JsonFields fields = JsonFields.read("RestResponse", in);
            return new RestResponse(
                    fields.any("data", Any.of(Map.of())), fields.texts("headers"), fields.integer("status_code", 0));
        }
    }
}
