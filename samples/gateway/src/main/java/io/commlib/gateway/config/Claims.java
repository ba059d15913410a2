package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.source.Span;
import java.util.HashMap;
import java.util.Map;

/** What only one route can have: a port to listen at, an address to answer calls at. */
final class Claims {

    private final Map<String, String> owners = new HashMap<>();
    private final Diagnostics out;

    Claims(Diagnostics out) {
        this.out = out;
    }

    void claim(HostPort listen, Span span, String owner) {
        if (listen.port() != 0) {
            claim(listen.toString(), span, owner);
        }
    }

    void claim(String what, Span span, String owner) {
        String first = owners.putIfAbsent(what, owner);
        if (first != null) {
            GatewayRule.ADDRESS_TWICE.report(
                    out, span, "'" + what + "' is taken by '" + first + "' already", "choose another");
        }
    }
}
