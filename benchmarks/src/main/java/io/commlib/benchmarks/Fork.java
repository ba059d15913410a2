package io.commlib.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
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
        // Its input is a pipe from this JVM, which ends with it, however that may be: see endWithTheFirst.
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(broker.environment());
        int exit = builder.start().waitFor();
        if (exit != ExitCode.OK) {
            throw new IllegalStateException(
                    exit == ExitCode.SOFTWARE
                            ? "see above"
                            : "its JVM ended with exit code " + exit + ", before it was done");
        }
    }

    /** In the other JVM: ends it when the first one has ended, be it by itself or killed, from the moment of its start on. */
    static void endWithTheFirst() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // Nor can the first be told from here.
                    }
                    System.exit(ExitCode.SOFTWARE);
                },
                "ends with the first JVM");
        watch.setDaemon(true);
        watch.start();
    }
}
