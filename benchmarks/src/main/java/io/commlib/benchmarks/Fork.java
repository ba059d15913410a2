package io.commlib.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * Measures one suite on one broker in a JVM of its own, as a program has it that uses one broker: what a JVM has compiled for
 * several is slower for each. Its results go where this JVM's go.
 */
final class Fork {

    /** Tells the other JVM that it is one, so that it says nothing about the whole run. */
    static final String OPTION = "--forked";

    private Fork() {}

    /**
     * Runs to the end.
     *
     * @param suite what to measure
     * @param broker on what; started here, so that it is the same for all suites
     * @param options how
     * @throws IOException when it cannot be started
     * @throws InterruptedException when interrupted
     * @throws IllegalStateException when something in it failed, which it has told, or when it was ended
     */
    static void run(String suite, Broker broker, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(Bench.class.getName(), suite, OPTION, "--broker", broker.name()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(broker.environment());
        Process process = builder.start();
        // Who ends this JVM would not know of the other.
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (exit != ExitCode.OK) {
            throw new IllegalStateException(
                    exit == ExitCode.SOFTWARE
                            ? "see above"
                            : "its JVM ended with exit code " + exit + ", before it was done");
        }
    }
}
