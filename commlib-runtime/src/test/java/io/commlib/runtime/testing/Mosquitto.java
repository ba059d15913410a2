package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Mosquitto implements BrokerKind {

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
        return List.of("mosquitto", "-c", "/mosquitto-no-auth.conf");
    }

    @Override
    public String uri(String host, int port) {
        return "mqtt://" + host + ":" + port;
    }

    @Override
    public List<Launch> launches(int port, Path folder) {
        Path configuration = folder.resolve("mosquitto.conf");
        try {
            Files.writeString(configuration, """
                    user root
                    listener %d 127.0.0.1
                    allow_anonymous true
                    """.formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(Launch.of(port, program(), "-c", configuration.toString()));
    }
}
