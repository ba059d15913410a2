package io.commlib.runtime.testing;

import io.commlib.runtime.testing.TestAuthority.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class Mosquitto implements BrokerKind {

    private final @Nullable Tls tls;
    private final String more;

    /** Who it is, and whom it lets in: only those that this authority has signed, or everybody. */
    record Tls(Identity identity, @Nullable Path clients) {

        String settings(String certificate, String key, String authority) {
            return clients == null
                    ? "certfile %s\nkeyfile %s\n".formatted(certificate, key)
                    : "certfile %s\nkeyfile %s\ncafile %s\nrequire_certificate true\n"
                            .formatted(certificate, key, authority);
        }
    }

    /** One that is encrypted, or with null one that is not, and has more settings where it is a process. */
    Mosquitto(@Nullable Tls tls, String more) {
        this.tls = tls;
        this.more = more;
    }

    @Override
    public String label() {
        return "Mosquitto";
    }

    @Override
    public String uriVariable() {
        return "COMMLIB_MQTT_URI";
    }

    @Override
    public String program() {
        return "mosquitto";
    }

    @Override
    public String image() {
        return "eclipse-mosquitto:2.0";
    }

    @Override
    public int containerPort() {
        return 1883;
    }

    /** The image's own configuration serves only its own loopback. */
    @Override
    public List<String> containerCommand() {
        if (tls == null) {
            return List.of("mosquitto", "-c", "/mosquitto-no-auth.conf");
        }
        String settings = "listener 1883\nallow_anonymous true\n" + tls.settings("/tmp/pem", "/tmp/key", "/tmp/ca");
        String files = Stream.of(
                        ContainerFiles.write(settings.getBytes(StandardCharsets.US_ASCII), "/tmp/conf"),
                        ContainerFiles.copy(tls.identity.certificate(), "/tmp/pem"),
                        ContainerFiles.copy(tls.identity.key(), "/tmp/key"),
                        tls.clients == null ? "true" : ContainerFiles.copy(tls.clients, "/tmp/ca"))
                .collect(Collectors.joining(" && "));
        return List.of("sh", "-c", files + " && chmod a+r /tmp/key && exec mosquitto -c /tmp/conf");
    }

    @Override
    public String uri(String host, int port) {
        return (tls == null ? "mqtt://" : "mqtts://") + host + ":" + port;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        Path configuration = folder.resolve("mosquitto.conf");
        String encryption = tls == null
                ? ""
                : tls.settings(
                        tls.identity.certificate().toString(),
                        tls.identity.key().toString(),
                        String.valueOf(tls.clients));
        try {
            Files.writeString(configuration, """
                    user root
                    listener %d 127.0.0.1
                    allow_anonymous true
                    %s
                    %s
                    """.formatted(port, encryption, more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(Launch.of(port, program(), "-c", configuration.toString()));
    }
}
