package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.LastWill;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.Transports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transport with what a node would give it. */
final class Station implements AutoCloseable {

    private final Workers workers = Workers.create("station");
    private final Timer timer = new Timer("station-timer");
    private final Transport transport;

    Station(String uri) {
        this(uri, null);
    }

    Station(String uri, @Nullable LastWill lastWill) {
        TransportContext context = new TransportContext(
                        "station", Duration.ofSeconds(5), false, TransportLimits.DEFAULT, workers, timer)
                .withLastWill(lastWill);
        boolean connected = false;
        try {
            transport = Transports.connect(ConnectionUri.parse(uri), context);
            connected = true;
        } finally {
            if (!connected) {
                workers.close();
                timer.close();
            }
        }
    }

    Transport transport() {
        return transport;
    }

    static Frame frame(String json) {
        return Frame.of(Headers.builder(Headers.JSON).build(), json.getBytes(StandardCharsets.UTF_8));
    }

    static Frame request(String json, Duration limit) {
        return frame(json)
                .withHeaders(Headers.builder(Headers.JSON)
                        .deadline(Deadline.after(limit))
                        .build());
    }

    static String text(Frame frame) {
        return new String(frame.copyBody(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        transport.close();
        workers.close();
        timer.close();
    }
}
