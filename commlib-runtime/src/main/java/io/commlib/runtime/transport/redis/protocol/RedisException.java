package io.commlib.runtime.transport.redis.protocol;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a command has no result. */
public abstract sealed class RedisException extends IOException
        permits ConnectionEndedException, MalformedReplyException, RefusedException, TooManyCommandsException {

    private static final long serialVersionUID = 1L;

    RedisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
