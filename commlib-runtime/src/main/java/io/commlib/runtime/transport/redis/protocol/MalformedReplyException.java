package io.commlib.runtime.transport.redis.protocol;

/** What came in is not what Redis would send. */
public final class MalformedReplyException extends RedisException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param what came, in words
     */
    public MalformedReplyException(String what) {
        super(what, null);
    }
}
