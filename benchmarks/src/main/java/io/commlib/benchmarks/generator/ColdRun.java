package io.commlib.benchmarks.generator;

import io.commlib.benchmarks.measure.CpuClock;
import io.commlib.codegen.run.GenerationReport;
import io.commlib.codegen.run.GenerationRequest;
import io.commlib.codegen.run.GenerationRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that generates once. */
final class ColdRun {

    private ColdRun() {}

    /**
     * Runs.
     *
     * @param args the folder of the interface files, the folder to write into, and the outcome that there must be
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        Path output = Path.of(args[1]);
        GenerationReport done = GenerationRun.execute(new GenerationRequest(
                Path.of(args[0]), List.of(), output, output.resolveSibling("commlib.state"), null, true));
        if (!done.outcome().name().equals(args[2])) {
            throw new IllegalStateException(done.outcome() + " instead of " + args[2] + ": " + done.diagnostics());
        }
        System.out.println("ms of the run=" + (System.nanoTime() - begin) / 1e6);
        System.out.println("CPU ms=" + CpuClock.used().toMillis());
        System.out.println("classes=" + done.types());
    }
}
