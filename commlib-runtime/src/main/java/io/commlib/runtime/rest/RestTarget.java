package io.commlib.runtime.rest;

/** Where a request goes, in one of the two forms that peers write. The answer takes the form of its request. */
public sealed interface RestTarget {

    /**
     * The form of commlib-py since 0.7: the answer tells the status and the headers.
     *
     * @param url such as {@code https://api.example.com} or {@code https://api.example.com/v1}
     */
    record BaseUrl(String url) implements RestTarget {}

    /**
     * The form that commlib documents: the answer is the data alone, and an error status is a {@link RestFailure}.
     *
     * @param host a name or an address; may have {@code https://} before it, else it is {@code http}
     * @param port 1 to 65535
     */
    record HostAndPort(String host, int port) implements RestTarget {}
}
