package io.commlib.gateway.config;

import java.util.List;
import java.util.stream.Stream;

/** A mapping of the file with fixed keys; {@code !} marks the required ones. */
record Shape(String label, List<String> keys, List<String> required) {

    static final Shape FILE = new Shape("the file", "gateway! http brokers routes!");
    static final Shape BROKER = new Shape("a broker", "uri! dialect tls");
    static final Shape TLS = new Shape("'tls'", "ca cert key key_password");

    Shape(String label, String written) {
        this(
                label,
                words(written).map(word -> word.replace("!", "")).toList(),
                words(written)
                        .filter(word -> word.endsWith("!"))
                        .map(word -> word.replace("!", ""))
                        .toList());
    }

    private static Stream<String> words(String written) {
        return Stream.of(written.split(" "));
    }
}
