package io.commlib.gateway.config;

import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.TlsOptions;

/**
 * A broker that the file names.
 *
 * @param name in the file
 * @param uri where it is, with its password: not for people, not for logs
 * @param dialect how to write to it
 * @param tls whom to trust and who to be
 */
public record Broker(String name, String uri, Dialect dialect, TlsOptions tls) {

    /** The name, and the uri without its password. */
    @Override
    public String toString() {
        return name + " (" + ConnectionUri.parse(uri) + ")";
    }
}
