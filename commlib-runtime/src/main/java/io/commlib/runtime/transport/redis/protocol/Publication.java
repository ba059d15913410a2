package io.commlib.runtime.transport.redis.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Redis sends of its own accord to a connection that subscribes: an array that begins with what it is. */
final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PATTERN_MESSAGE = "pmessage".getBytes(StandardCharsets.US_ASCII);

    private Publication() {}

    /** Hands it on, if it is one; false when it is the reply to a command. */
    static boolean hand(Reply reply, Subscriber subscriber) throws MalformedReplyException {
        if (!(reply instanceof Reply.Many many) || many.values().size() < 3) {
            return false;
        }
        List<Reply> values = many.values();
        if (!(values.get(0) instanceof Reply.Text kind)) {
            return false;
        }
        if (Arrays.equals(kind.value(), MESSAGE)) {
            String channel = values.get(1).text();
            byte[] payload = values.get(2).bytes();
            tell(() -> subscriber.onMessage(channel, payload));
            return true;
        }
        if (values.size() > 3 && Arrays.equals(kind.value(), PATTERN_MESSAGE)) {
            String pattern = values.get(1).text();
            String channel = values.get(2).text();
            byte[] payload = values.get(3).bytes();
            tell(() -> subscriber.onMessage(pattern, channel, payload));
            return true;
        }
        return false;
    }

    /** Whoever is told may do what it should not; what comes next is told all the same. */
    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("What was published was not taken", e);
        }
    }
}
