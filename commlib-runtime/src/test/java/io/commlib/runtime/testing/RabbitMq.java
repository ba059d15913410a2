package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** RabbitMQ with an Erlang port mapper of its own, so that nothing of it outlives the test or meets another node. */
final class RabbitMq implements BrokerKind {

    /** What Debian's command in the {@code PATH} starts after it has switched to a user that may not write our folder. */
    private static final Path UNWRAPPED = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    /** Tells tests what the broker holds: it publishes each queue and connection that comes and goes. */
    private static final String EVENTS = "rabbitmq_event_exchange";

    @Override
    public String label() {
        return "RabbitMQ";
    }

    @Override
    public String uriVariable() {
        return "COMMLIB_AMQP_URI";
    }

    @Override
    public String program() {
        return "rabbitmq-server";
    }

    @Override
    public String image() {
        return "rabbitmq:4.1-alpine";
    }

    @Override
    public int containerPort() {
        return 5672;
    }

    @Override
    public List<String> containerCommand() {
        return List.of(
                "sh",
                "-c",
                "rabbitmq-plugins enable --offline " + EVENTS + " && exec docker-entrypoint.sh rabbitmq-server");
    }

    @Override
    public String uri(String host, int port) {
        return "amqp://" + host + ":" + port;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        int mapper = Ports.free();
        Path plugins = enable(EVENTS, folder.resolve("plugins"));
        Map<String, String> environment = Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("ERL_EPMD_PORT", Integer.toString(mapper)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODENAME", "test" + port + "@localhost"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(Ports.free())),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                Map.entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString()));
        String server = Files.isExecutable(UNWRAPPED) ? UNWRAPPED.toString() : program();
        return List.of(
                new Launch(
                        mapper,
                        environment,
                        List.of("epmd", "-address", "127.0.0.1", "-port", Integer.toString(mapper))),
                new Launch(port, environment, List.of(server)));
    }

    private static Path enable(String plugin, Path file) {
        try {
            return Files.writeString(file, "[" + plugin + "].");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
