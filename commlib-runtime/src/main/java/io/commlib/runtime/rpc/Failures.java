package io.commlib.runtime.rpc;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.endpoint.Frames;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the failures of one rpc travel: as a {@link FrameError} in the reply. */
final class Failures {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final String rpc;
    private final List<ErrorType<? extends RemoteFailureException>> types;

    Failures(Rpc<?, ?> rpc) {
        this.rpc = rpc.name();
        this.types = rpc.errors();
    }

    /** What the caller is told of a failure of the handler: never a stack trace, nor the message of a bug. */
    FrameError toError(Throwable failure, Frame request) {
        if (!(failure instanceof RemoteFailureException told)) {
            return new FrameError("", rpc + " failed; the log of the service says why");
        }
        for (ErrorType<? extends RemoteFailureException> type : types) {
            if (type.exception().isInstance(told)) {
                return typed(type, told, request);
            }
        }
        return new FrameError(told.type(), messageOf(told));
    }

    /** What is thrown at the caller. */
    CommlibException toException(FrameError error, Frame reply) {
        if (error.type().equals(FrameError.BAD_REQUEST)) {
            return new RejectedException("the service of " + rpc + " refused the request: " + error.message());
        }
        byte[] detail = error.detail();
        if (detail != null) {
            for (ErrorType<? extends RemoteFailureException> type : types) {
                if (type.name().equals(error.type())) {
                    return read(type.codec(), detail, error, reply);
                }
            }
        }
        return new RemoteFailureException(error.type(), error.message());
    }

    /**
     * What is thrown at the caller of a service whose response cannot be read: where that is an empty object, the service is
     * one of the Python library, which has no other way to say that it failed.
     */
    CommlibException ofUnreadable(Frame reply, BadMessageException why) {
        return Arrays.equals(reply.copyBody(), EMPTY_OBJECT)
                ? new RemoteFailureException(
                        "",
                        "the service of " + rpc + " failed: it answered with an empty object, as those of the Python"
                                + " library do when their handler fails",
                        why)
                : why;
    }

    private static <E extends RemoteFailureException> FrameError typed(
            ErrorType<E> type, RemoteFailureException told, Frame request) {
        byte[] detail = Frames.encoding(request.headers())
                .encode(type.codec(), type.exception().cast(told));
        return new FrameError(type.name(), messageOf(told), detail);
    }

    private static CommlibException read(
            Codec<? extends RemoteFailureException> codec, byte[] detail, FrameError error, Frame reply) {
        try {
            return Frames.encoding(reply.headers()).decode(codec, detail);
        } catch (BadMessageException e) {
            return new RemoteFailureException(error.type(), error.message(), e);
        }
    }

    private static String messageOf(RemoteFailureException told) {
        @Nullable String message = told.getMessage();
        return message == null ? "" : message;
    }
}
