package io.commlib.codegen.run;

import static io.commlib.codegen.run.TestProject.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.codegen.run.GenerationReport.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyRunsTest {

    private static final int STEPS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappensOutputIsThatOfACleanRun(long seed) throws IOException {
        Random random = new Random(seed);
        TestProject project = new TestProject(folder);
        for (int step = 0; step < STEPS; step++) {
            for (int change = random.nextInt(3); change >= 0; change--) {
                change(project, random);
            }

            Outcome outcome = project.run().outcome();

            if (outcome != Outcome.FAILED) {
                assertThat(project.sources()).as("step %d", step).isEqualTo(project.sourcesOfCleanRun());
                assertThat(project.run().outcome()).as("step %d", step).isIn(Outcome.UP_TO_DATE, Outcome.NOTHING_TO_DO);
            }
        }
    }

    @Test
    void runsAtOnceOnOneOutputWaitForEachOther() throws Exception {
        TestProject project = new TestProject(folder);
        for (int i = 0; i < 20; i++) {
            project.write("m" + i + ".commlib.yaml", message("acme.p" + i, "M" + i, "a: int32 = 0"));
        }
        int runs = 4;
        CyclicBarrier start = new CyclicBarrier(runs);
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try {
            List<Future<GenerationReport>> reports = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                reports.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return project.run();
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<GenerationReport> report : reports) {
                outcomes.add(report.get(60, TimeUnit.SECONDS).outcome());
            }

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            Outcome.GENERATED, Outcome.UP_TO_DATE, Outcome.UP_TO_DATE, Outcome.UP_TO_DATE);
            assertThat(project.sources()).isEqualTo(project.sourcesOfCleanRun());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesAtOnceOnOneOutputWaitForEachOther() throws Exception {
        TestProject project = new TestProject(folder);
        for (int i = 0; i < 20; i++) {
            project.write("m" + i + ".commlib.yaml", message("acme.p" + i, "M" + i, "a: int32 = 0"));
        }
        List<Process> processes = List.of(AnotherProcess.start(project), AnotherProcess.start(project));

        List<String> outcomes = new ArrayList<>();
        for (Process process : processes) {
            outcomes.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(outcomes).containsExactlyInAnyOrder("GENERATED", "UP_TO_DATE");
    }

    private static void change(TestProject project, Random random) throws IOException {
        int number = random.nextInt(5);
        String path = "acme/file" + number + ".commlib.yaml";
        List<String> generated = List.copyOf(project.sources().keySet());
        switch (random.nextInt(8)) {
            case 0, 1 ->
                project.write(
                        path,
                        message("acme.n" + random.nextInt(3) + number, "Type" + random.nextInt(3), "a: int32 = 0"));
            case 2 -> Files.deleteIfExists(project.source(path));
            case 3 -> project.write(path, "commlib: 1\nnamespace: Not A Name\n");
            case 4, 5 -> project.warningsFail = random.nextBoolean();
            case 6 -> {
                if (!generated.isEmpty()) {
                    Files.delete(project.generated(generated.get(random.nextInt(generated.size()))));
                }
            }
            default -> {
                if (!generated.isEmpty()) {
                    Files.writeString(project.generated(generated.get(random.nextInt(generated.size()))), "edited");
                }
            }
        }
    }
}
