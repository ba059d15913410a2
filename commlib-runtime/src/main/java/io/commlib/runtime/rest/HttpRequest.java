package io.commlib.runtime.rest;

import java.util.Map;

/** A request as it is sent, but for what {@link HttpExchange} adds by itself. Nobody writes to its bytes. */
final class HttpRequest {

    private final String verb;
    private final Url url;
    private final Map<String, String> headers;
    private final byte[] body;

    HttpRequest(String verb, Url url, Map<String, String> headers, byte[] body) {
        this.verb = verb;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** In upper case. */
    String verb() {
        return verb;
    }

    /** Where it goes. */
    Url url() {
        return url;
    }

    /** Checked by {@link RequestHeaders}. */
    Map<String, String> headers() {
        return headers;
    }

    /** Empty when there is none. */
    byte[] body() {
        return body;
    }
}
