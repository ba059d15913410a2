package io.commlib.runtime.transport.mqtt;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * Knows the copies that a broker sends of one message, one for each subscription of ours that matches, by counting them:
 * MQTT allows that (5.0, 3.3.4), and nothing in a copy says that it is one. Confined to one connection's thread.
 */
final class Copies {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private final Map<Key, Expected> expected = new LinkedHashMap<>();

    /**
     * Whether it is a copy of something that was there before.
     *
     * @param topic where it was published
     * @param payload what
     * @param subscriptions how many of ours match, that is how many copies will come
     * @return true for all but the first
     */
    boolean isRepeated(String topic, byte[] payload, int subscriptions) {
        if (subscriptions < 2) {
            return false;
        }
        long now = System.nanoTime();
        forgetOld(now);
        Key key = Key.of(topic, payload);
        Expected more = expected.get(key);
        if (more == null) {
            expected.put(key, new Expected(subscriptions - 1, now));
            return false;
        }
        more.count--;
        if (more.count == 0) {
            expected.remove(key);
        }
        return true;
    }

    /** A copy that did not come, dropped by the broker, must not swallow the next message that is the same. */
    private void forgetOld(long now) {
        Iterator<Expected> eldest = expected.values().iterator();
        while (eldest.hasNext() && (now - eldest.next().since > LONGEST_WAIT || expected.size() > MOST)) {
            eldest.remove();
        }
    }

    private static final class Expected {

        private final long since;
        private int count;

        Expected(int count, long since) {
            this.count = count;
            this.since = since;
        }
    }

    /** A message without holding it: two checksums and the length tell payloads apart that come within a second. */
    private record Key(String topic, int length, int hash, long checksum) {

        static Key of(String topic, byte[] payload) {
            CRC32C checksum = new CRC32C();
            checksum.update(payload);
            return new Key(topic, payload.length, Arrays.hashCode(payload), checksum.getValue());
        }
    }
}
