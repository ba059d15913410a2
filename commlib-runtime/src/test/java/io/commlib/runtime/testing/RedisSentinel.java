package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Sentinel that decides alone, and quickly. */
final class RedisSentinel implements BrokerKind {

    private final String master;
    private final int masterPort;
    private final @Nullable RedisAccess access;

    /**
     * Watches a server.
     *
     * @param access to it and to the Sentinel; null when anybody gets in
     */
    RedisSentinel(String master, int masterPort, @Nullable RedisAccess access) {
        this.master = master;
        this.masterPort = masterPort;
        this.access = access;
    }

    @Override
    public String label() {
        return "Redis Sentinel";
    }

    @Override
    public String uriVariable() {
        return "COMMLIB_REDIS_URI";
    }

    @Override
    public String program() {
        return "redis-server";
    }

    @Override
    public String image() {
        return "redis:7.4-alpine";
    }

    @Override
    public int containerPort() {
        return 26379;
    }

    @Override
    public String uri(String host, int port) {
        return "redis-sentinel://" + host + ":" + port + "?master=" + master;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        String configuration = """
                port %d
                bind 127.0.0.1
                dir %s
                sentinel monitor %s 127.0.0.1 %d 1
                sentinel down-after-milliseconds %s 500
                sentinel failover-timeout %s 2000
                """.formatted(port, folder, master, masterPort, master, master);
        configuration += access == null ? "" : access.ofSentinel(port, master);
        Path file = folder.resolve("sentinel.conf");
        try {
            Files.writeString(file, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(Launch.of(port, program(), file.toString(), "--sentinel"));
    }
}
