package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Why a REST proxy has no answer. Reaches the caller as itself. */
public final class RestFailure extends RemoteFailureException {

    /** How it goes over the wire, as {@code commlib.rest.Failure}. */
    public static final ErrorType<RestFailure> TYPE =
            new ErrorType<>("commlib.rest.Failure", RestFailure.class, new FailureCodec());

    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Reason {
        /** The request is none that can be made: its url, verb, headers or parameters are wrong, or it is too large. */
        BAD_REQUEST,
        /** The proxy may not reach that origin, or the address behind it. */
        NOT_ALLOWED,
        /** The host has no address, does not let connect, breaks off, or cannot prove who it is. */
        UNREACHABLE,
        /** There was no whole answer in time. */
        TIMEOUT,
        /** What came is no HTTP answer that can be understood without doubt. */
        BAD_ANSWER,
        /** The answer is larger than the proxy takes. */
        TOO_LARGE,
        /** One redirect led to another more often than the proxy follows. */
        TOO_MANY_REDIRECTS,
        /** The server answered with an error status, to a request whose form of answer has no place for it. */
        STATUS,
        /** A reason that a newer proxy gave. */
        OTHER
    }

    private final Reason reason;

    /**
     * Makes one.
     *
     * @param reason what kind
     * @param message what happened, and where
     */
    public RestFailure(Reason reason, String message) {
        super("commlib.rest.Failure", message);
        this.reason = reason;
    }

    /**
     * What kind of failure.
     *
     * @return the kind
     */
    public Reason reason() {
        return reason;
    }

    private static final class FailureCodec implements Codec<RestFailure> {

        @Override
        public void write(MessageWriter out, RestFailure failure) throws IOException {
            Map<String, Any> fields = new LinkedHashMap<>();
            fields.put("reason", Any.of(failure.reason.name().toLowerCase(Locale.ROOT)));
            fields.put("message", Any.of(String.valueOf(failure.getMessage())));
            Codecs.ANY.write(out, Any.of(fields));
        }

        @Override
        public RestFailure read(MessageReader in) throws IOException {
            JsonFields fields = JsonFields.read("commlib.rest.Failure", in);
            return new RestFailure(reason(fields.text("reason", "other")), fields.text("message", ""));
        }

        private static Reason reason(String name) {
            for (Reason known : Reason.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return known;
                }
            }
            return Reason.OTHER;
        }
    }
}
