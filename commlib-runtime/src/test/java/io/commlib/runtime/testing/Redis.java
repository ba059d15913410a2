package io.commlib.runtime.testing;

import java.nio.file.Path;
import java.util.List;

final class Redis implements BrokerKind {

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
        return List.of(Launch.of(
                port,
                program(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                ""));
    }
}
