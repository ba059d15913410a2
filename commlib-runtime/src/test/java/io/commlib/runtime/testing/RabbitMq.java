package io.commlib.runtime.testing;

import io.commlib.runtime.testing.TestAuthority.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RabbitMQ with an Erlang port mapper of its own, so that nothing of it outlives the test or meets another node. */
final class RabbitMq implements BrokerKind {

    /** What Debian's command in the {@code PATH} starts after it has switched to a user that may not write our folder. */
    private static final Path UNWRAPPED = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    /** Tells tests what the broker holds: it publishes each queue and connection that comes and goes. */
    private static final String EVENTS = "rabbitmq_event_exchange";

    private final @Nullable Tls tls;
    private final String more;

    /** Who it is, and the authority of those whom it lets in. */
    record Tls(Identity identity, Path clients) {

        String settings(String listener, String certificate, String key, String authority) {
            return """
                    listeners.tcp = none
                    listeners.ssl.1 = %s
                    ssl_options.certfile = %s
                    ssl_options.keyfile = %s
                    ssl_options.cacertfile = %s
                    ssl_options.verify = verify_peer
                    ssl_options.fail_if_no_peer_cert = true
                    """.formatted(listener, certificate, key, authority);
        }
    }

    /** One that is encrypted, or with null one that is not, and has more settings where it is a process. */
    RabbitMq(@Nullable Tls tls, String more) {
        this.tls = tls;
        this.more = more;
    }

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
        String start = "rabbitmq-plugins enable --offline " + EVENTS + " && exec docker-entrypoint.sh rabbitmq-server";
        return List.of("sh", "-c", tls == null ? start : filesOf(tls) + " && " + start);
    }

    private String filesOf(Tls secured) {
        String settings = secured.settings(Integer.toString(containerPort()), "/tmp/pem", "/tmp/key", "/tmp/ca");
        return String.join(
                " && ",
                ContainerFiles.write(settings.getBytes(StandardCharsets.US_ASCII), "/etc/rabbitmq/conf.d/90-tls.conf"),
                ContainerFiles.copy(secured.identity.certificate(), "/tmp/pem"),
                ContainerFiles.copy(secured.identity.key(), "/tmp/key"),
                ContainerFiles.copy(secured.clients, "/tmp/ca"),
                "chmod a+r /tmp/key");
    }

    @Override
    public String uri(String host, int port) {
        return (tls == null ? "amqp://" : "amqps://") + host + ":" + port;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        int mapper = Ports.free();
        Path plugins = write(folder.resolve("plugins"), "[" + EVENTS + "].");
        Path settings = write(
                folder.resolve("rabbitmq.conf"),
                (tls == null
                                ? "listeners.tcp.1 = 127.0.0.1:" + port
                                : tls.settings(
                                        "127.0.0.1:" + port,
                                        tls.identity.certificate().toString(),
                                        tls.identity.key().toString(),
                                        tls.clients.toString()))
                        + "\n" + more);
        Map<String, String> environment = Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("ERL_EPMD_PORT", Integer.toString(mapper)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODENAME", "test" + port + "@localhost"),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(Ports.free())),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", settings.toString()),
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

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
