package io.commlib.runtime.transport.redis.protocol;

/** Redis has answered with an error. */
public final class RefusedException extends RedisException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param answer as Redis gave it, such as {@code "NOAUTH Authentication required."}
     */
    public RefusedException(String answer) {
        super(answer, null);
    }

    /**
     * What Redis answered.
     *
     * @return the whole of it; its first word tells the kind of error
     */
    public String answer() {
        return String.valueOf(getMessage());
    }
}
