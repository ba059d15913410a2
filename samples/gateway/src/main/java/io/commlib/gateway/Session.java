package io.commlib.gateway;

import io.commlib.gateway.config.ConfigReader;
import io.commlib.gateway.config.GatewayConfig;
import io.commlib.gateway.config.HostPort;
import io.commlib.gateway.config.Reading;
import io.commlib.gateway.report.Reloads;
import io.commlib.gateway.report.StatusServer;
import io.commlib.gateway.report.View;
import io.commlib.gateway.route.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** From the first reading of the file to the end of the program. */
final class Session {

    private static final Duration TICK = Duration.ofMillis(500);

    private final Path file;
    private final View view;
    private final Gateway gateway = new Gateway();
    private volatile Reloads reloads = Reloads.NONE;
    private @Nullable HostPort http;
    private @Nullable StatusServer server;

    Session(Path file, View view) {
        this.file = file;
        this.view = view;
    }

    /**
     * Runs until it is asked to end.
     *
     * @param first the file, without errors
     * @param watch of the file, from before it was read
     * @param asked is counted down to end it
     * @return false when it could not even begin
     */
    boolean run(Reading first, FileWatch watch, CountDownLatch asked) throws InterruptedException {
        watch.follow(first.files());
        GatewayConfig config = Objects.requireNonNull(first.config());
        try {
            if (!serve(config.http())) {
                return false;
            }
            gateway.run(config.routes());
            while (!asked.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (watch.changed()) {
                    watch.follow(reload().files());
                }
                view.show(gateway.status());
            }
            view.tell("ending");
            view.showEnd(gateway.status());
            return true;
        } finally {
            closeServer();
            gateway.close();
        }
    }

    private Reading reload() {
        Reading reading = ConfigReader.read(file, System::getenv);
        GatewayConfig config = reading.config();
        if (config == null) {
            reloads = reloads.plusRefused();
            view.tell("the file has changed, and something is wrong with it, so the routes stay as they are:\n"
                    + reading.problems().stripTrailing());
            return reading;
        }
        reloads = reloads.plusDone();
        Gateway.Change change = gateway.run(config.routes());
        view.tell(reading.problems() + "the file has changed: " + change.kept() + " routes stay, " + change.closed()
                + " closed, " + change.opened() + " opened");
        if (!Objects.equals(http, config.http())) {
            serve(config.http());
        }
        return reading;
    }

    /** Serves metrics and health there, and nowhere else. */
    private boolean serve(@Nullable HostPort address) {
        closeServer();
        http = address;
        if (address == null) {
            return true;
        }
        try {
            StatusServer opened = new StatusServer(address.toListen(), gateway::status, () -> reloads);
            server = opened;
            view.tell("metrics and health at http://"
                    + new HostPort(address.host(), opened.address().getPort()));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            view.tell("cannot listen at http://" + address + ": " + e.getMessage());
            return false;
        }
    }

    private void closeServer() {
        StatusServer open = server;
        server = null;
        if (open != null) {
            open.close();
        }
    }
}
