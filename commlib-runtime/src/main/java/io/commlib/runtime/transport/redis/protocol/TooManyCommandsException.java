package io.commlib.runtime.transport.redis.protocol;

/** A command was not sent, since too many wait for their replies. */
public final class TooManyCommandsException extends RedisException {

    private static final long serialVersionUID = 1L;

    TooManyCommandsException(int most) {
        super(most + " commands wait for Redis already", null);
    }
}
