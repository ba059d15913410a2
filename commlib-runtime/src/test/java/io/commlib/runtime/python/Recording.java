package io.commlib.runtime.python;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What two Python peers said to each other over a broker.
 *
 * @param name of its file
 * @param transport {@code redis}, {@code mqtt} or {@code amqp}
 * @param version of the Python library
 * @param messages all that were sent, in order
 */
record Recording(String name, String transport, String version, List<RecordedMessage> messages) {

    /** The names of all recordings there are. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Recording.class.getResource("/wire")).toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") && !file.startsWith("tolerance"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads that of a broker, a pattern such as {@code nodectl}, and a version. */
    static Recording of(BrokerUnderTest broker, String pattern, PythonVersion version) {
        String transport = switch (broker) {
            case REDIS -> "redis";
            case MOSQUITTO -> "mqtt";
            case RABBIT_MQ -> "amqp";
            case MEMORY -> throw new IllegalArgumentException("Python does not reach into a JVM");
        };
        return of(transport + "-" + pattern + "-" + version.label());
    }

    /** Reads one. */
    static Recording of(String name) {
        Map<String, Any> recording = Json.object(Json.read(bytes(name + ".json")));
        String transport = Json.text(recording.get("transport"));
        List<RecordedMessage> messages = Json.list(recording.get("messages_sent")).stream()
                .map(message -> RecordedMessage.of(transport, Json.object(message)))
                .toList();
        return new Recording(name, transport, Json.text(recording.get("version")), messages);
    }

    /** The content of a file beside the recordings. */
    static byte[] bytes(String file) {
        try (InputStream in = Recording.class.getResourceAsStream("/wire/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
