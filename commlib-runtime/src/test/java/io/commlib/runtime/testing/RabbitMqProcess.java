package io.commlib.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A RabbitMQ that can be told what its own command line tells it. */
public final class RabbitMqProcess implements PrivateBroker {

    /** What Debian's command in the {@code PATH} starts after it has switched to another user. */
    private static final Path UNWRAPPED = Path.of("/usr/lib/rabbitmq/bin/rabbitmqctl");

    private final ProcessBroker process;

    RabbitMqProcess(ProcessBroker process) {
        this.process = process;
    }

    /** Runs {@code rabbitmqctl}, which takes seconds, and returns when it has done what it was told. */
    public void control(String... arguments) {
        String program = Files.isExecutable(UNWRAPPED) ? UNWRAPPED.toString() : "rabbitmqctl";
        List<String> command =
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
        assertThat(process.run(command))
                .as(() -> command + ": " + process.log())
                .isZero();
    }

    @Override
    public String uri() {
        return process.uri();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() {
        process.restart();
    }

    @Override
    public void close() {
        process.close();
    }
}
