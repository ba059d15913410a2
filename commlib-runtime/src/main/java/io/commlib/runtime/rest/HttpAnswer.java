package io.commlib.runtime.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, whole.
 *
 * @param status 200 to 599
 * @param headers as the server spelled them; those that came twice are joined by commas
 * @param body empty when there is none
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    @Nullable
    String header(String name) {
        return header(headers, name);
    }

    static @Nullable String header(Map<String, String> headers, String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }
}
