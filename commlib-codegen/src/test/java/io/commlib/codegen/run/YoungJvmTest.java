package io.commlib.codegen.run;

import static io.commlib.codegen.run.TestProject.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run without changes costs in a JVM that has just started is what it loads and links. */
class YoungJvmTest {

    private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source:");

    @TempDir
    private Path folder;

    @Test
    void runWithoutChangesLoadsNothingThatCompilesOrGenerates() throws Exception {
        assertThat(classesOfRunWithoutChanges())
                .filteredOn(name -> name.startsWith("io.commlib."))
                .contains(GenerationRun.class.getName(), OutputFolder.class.getName())
                .allMatch(
                        name -> name.startsWith("io.commlib.codegen.run.") || name.startsWith("io.commlib.idl.source."))
                .doesNotContain(Generation.class.getName());
    }

    @Test
    void runWithoutChangesLinksNoLambdaAndComparesNoRecord() throws Exception {
        assertThat(classesOfRunWithoutChanges())
                .noneMatch(name -> name.startsWith("io.commlib.") && name.contains("$$Lambda"))
                .doesNotContain("java.lang.runtime.ObjectMethods");
    }

    private List<String> classesOfRunWithoutChanges() throws Exception {
        TestProject project = new TestProject(folder)
                .write("acme/robot.commlib.yaml", message("acme.robot", "Sonar", "distance: float64 = 0.0"));
        Path jar = project.jar(
                "geometry.jar",
                Map.of(
                        "META-INF/commlib/acme/geometry.commlib.yaml",
                        message("acme.geometry", "Pose", "x: int32 = 0")));
        project.dependencies.add(new Dependency("acme:geometry", jar, true));
        project.run();
        Path log = folder.resolve("classes.log");

        Process process = AnotherProcess.start(project, "-Xlog:class+load:file=" + log);

        assertThat(process.inputReader().readLine()).isEqualTo("UP_TO_DATE");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(loaded -> loaded.group(1))
                .toList();
    }
}
