package io.commlib.runtime.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer, whole. Nobody writes to its bytes. */
final class HttpAnswer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** 200 to 599. */
    int status() {
        return status;
    }

    /** As the server spelled them; those that came twice are joined by commas. */
    Map<String, String> headers() {
        return headers;
    }

    /** Empty when there is none. */
    byte[] body() {
        return body;
    }

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
