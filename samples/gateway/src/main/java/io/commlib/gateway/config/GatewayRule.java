package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that a gateway's file has besides those of interface files. */
enum GatewayRule {
    UNKNOWN_BROKER(Severity.ERROR),
    UNSET_VARIABLE(Severity.ERROR),
    MISSING_FILE(Severity.ERROR),
    ADDRESS_TWICE(Severity.ERROR),
    NO_CLIENT(Severity.ERROR),
    NO_INTERFACE(Severity.ERROR),
    UNUSED_BROKER(Severity.WARNING),
    PASSWORD_IN_FILE(Severity.WARNING);

    private final Severity severity;

    GatewayRule(Severity severity) {
        this.severity = severity;
    }

    void report(Diagnostics out, Span span, String message, @Nullable String suggestion) {
        out.report(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, span, message, suggestion);
    }
}
