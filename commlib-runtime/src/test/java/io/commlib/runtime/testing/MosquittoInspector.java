package io.commlib.runtime.testing;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What a Mosquitto holds for its clients: retained messages, and the connections of this machine to it, which all else hangs
 * on.
 */
public final class MosquittoInspector {

    private static final Map<String, MosquittoInspector> ALL = new ConcurrentHashMap<>();

    private final int port;
    private final Mqtt3AsyncClient client;
    private final Set<String> retained = new ConcurrentSkipListSet<>();

    private MosquittoInspector(URI uri) {
        port = uri.getPort();
        client =
                Mqtt3Client.builder().serverHost(uri.getHost()).serverPort(port).buildAsync();
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> {
                    if (message.isRetain()) {
                        retained.add("retained at " + message.getTopic());
                    }
                },
                Runnable::run);
        client.connect().join();
    }

    /** The one of a broker; it stays connected. */
    public static MosquittoInspector of(String uri) {
        return ALL.computeIfAbsent(uri, text -> new MosquittoInspector(URI.create(text)));
    }

    /** One line each. */
    public synchronized Set<String> holdings() {
        Set<String> lines = new TreeSet<>(Connections.to(port));
        lines.addAll(retained());
        return lines;
    }

    /** Mosquitto sends what it retains before it confirms the subscription. */
    private Set<String> retained() {
        retained.clear();
        client.subscribeWith().topicFilter("#").send().join();
        client.unsubscribeWith().topicFilter("#").send().join();
        return Set.copyOf(retained);
    }
}
