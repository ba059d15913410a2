package io.commlib.runtime.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

final class Redis implements BrokerKind {

    private final IntFunction<List<String>> options;

    Redis() {
        this(port -> List.of());
    }

    /** One with options, which may depend on its port, after those that every one has. */
    Redis(IntFunction<List<String>> options) {
        this.options = options;
    }

    @Override
    public String label() {
        return "Redis";
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
        return 6379;
    }

    @Override
    public String uri(String host, int port) {
        return "redis://" + host + ":" + port;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                ""));
        command.addAll(options.apply(port));
        return List.of(new Launch(port, Map.of(), command));
    }
}
