package io.commlib.runtime.http;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.error.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a request has no other answer, as RFC 9457 says it. Thrown to where it is sent. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String detail;
    private final transient Map<String, Any> more;

    Problem(int status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    Problem(int status, String title, String detail, Map<String, Any> more) {
        super(title + ": " + detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.more = more;
    }

    /** The client sent what is no message. */
    static Problem badRequest(BadMessageException e) {
        List<Any> violations = e.violations().stream().map(Problem::violation).toList();
        return new Problem(
                400, "Bad message", String.valueOf(e.getMessage()), Map.of("violations", Any.of(violations)));
    }

    /** What a call, or opening a stream, failed with. */
    static Problem of(CommlibException e) {
        String detail = e.getMessage() == null ? "" : e.getMessage();
        if (e instanceof CallTimeoutException) {
            return new Problem(504, "No answer in time", detail);
        }
        if (e instanceof NotConnectedException || e instanceof ClosedException) {
            return new Problem(503, "Not connected", detail);
        }
        if (e instanceof RejectedException) {
            return new Problem(503, "Rejected", detail);
        }
        if (e instanceof BadAddressException) {
            return new Problem(400, "Bad address", detail);
        }
        if (e instanceof BadMessageException) {
            return new Problem(502, "Bad answer", "the service answered with what is not declared: " + detail);
        }
        return failure((RemoteFailureException) e, Map.of());
    }

    /** A failure that the service told; a declared one brings its fields. */
    static Problem failure(RemoteFailureException e, Map<String, Any> fields) {
        String detail = e.getMessage() == null ? "" : e.getMessage();
        if (e.type().isEmpty()) {
            return new Problem(500, "The service failed", detail);
        }
        Map<String, Any> more = new LinkedHashMap<>();
        more.put("type", Any.of("urn:commlib:error:" + e.type()));
        if (!fields.isEmpty()) {
            more.put("fields", Any.of(fields));
        }
        return new Problem(422, e.type(), detail, more);
    }

    int status() {
        return status;
    }

    Any body() {
        Map<String, Any> body = new LinkedHashMap<>();
        body.put("type", Any.of("about:blank"));
        body.put("title", Any.of(title));
        body.put("status", Any.of(status));
        body.put("detail", Any.of(detail));
        body.putAll(more);
        return Any.of(body);
    }

    private static Any violation(Violation violation) {
        Map<String, Any> fields = new LinkedHashMap<>();
        fields.put("path", Any.of(violation.path()));
        fields.put("problem", Any.of(violation.problem()));
        return Any.of(fields);
    }
}
