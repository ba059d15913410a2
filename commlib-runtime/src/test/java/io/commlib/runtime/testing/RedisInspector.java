package io.commlib.runtime.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a Redis from outside, over a connection of its own. */
public final class RedisInspector implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\\bid=(\\d+)");

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final String ownId;

    /** Connects. */
    public RedisInspector(String uri) {
        client = RedisClient.create(uri);
        connection = client.connect();
        ownId = Long.toString(connection.sync().clientId());
    }

    /** The commands of Redis. */
    public RedisCommands<String, String> redis() {
        return connection.sync();
    }

    /** Connections but this one, channels, patterns and keys, one line each. */
    public Set<String> residue() {
        Set<String> residue = new TreeSet<>();
        redis().clientList()
                .lines()
                .map(RedisInspector::idOf)
                .filter(id -> !id.equals(ownId))
                .forEach(id -> residue.add("connection " + id));
        redis().pubsubChannels().forEach(channel -> residue.add("channel " + channel));
        residue.add("patterns " + redis().pubsubNumpat());
        redis().keys("*").forEach(key -> residue.add("key " + key));
        return residue;
    }

    /** How many connections there are but this one. */
    public long connections() {
        return Arrays.stream(redis().clientList().split("\n"))
                .filter(line -> !idOf(line).equals(ownId))
                .count();
    }

    /** Removes all keys. */
    public void forgetAll() {
        redis().flushall();
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }

    private static String idOf(String line) {
        Matcher matcher = ID.matcher(line);
        return matcher.find() ? matcher.group(1) : line;
    }
}
