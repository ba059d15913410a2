package io.commlib.benchmarks.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs a class in a JVM of its own, with the settings that every program has, and reads the numbers that it prints, each
 * as a line {@code name=number}.
 */
public final class ChildJvm {

    private final String classPath;
    private final Map<String, String> environment;

    /**
     * Makes one.
     *
     * @param jars the beginnings of the names of the jars that it needs, beside this module's classes
     * @param environment what to add to this process's own
     */
    public ChildJvm(List<String> jars, Map<String, String> environment) {
        this.classPath = classPath(jars).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs.
     *
     * @param main whose main method
     * @param firstName what to call the milliseconds from the start of the process to the first number that it prints
     * @param arguments of it
     * @return those milliseconds, and the numbers that it printed
     * @throws IOException when it cannot be started
     * @throws InterruptedException when interrupted
     * @throws IllegalStateException when it fails
     */
    public Figures run(Class<?> main, String firstName, Object... arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(main, arguments);
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                values.putIfAbsent(firstName, (System.nanoTime() - begin) / 1e6);
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
                } else {
                    rest.add(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + ": " + rest);
        }
        return new Figures(values);
    }

    private Process start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Finds jars on this JVM's class path.
     *
     * @param jars the beginnings of their names
     * @return their files, and the folder of this module's classes
     */
    public static List<Path> classPath(List<String> jars) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith("classes")
                        || jars.stream().anyMatch(path.getFileName().toString()::startsWith))
                .toList();
    }
}
