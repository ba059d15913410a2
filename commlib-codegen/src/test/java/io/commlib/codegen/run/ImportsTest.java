package io.commlib.codegen.run;

import static io.commlib.codegen.run.TestProject.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.codegen.run.GenerationReport.Outcome;
import io.commlib.idl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String GEOMETRY = "META-INF/commlib/acme/geometry.commlib.yaml";
    private static final String POSE = message("acme.geometry", "Pose", "x: float64 = 0.0");
    private static final String TRACK = """
            commlib: 1
            namespace: acme.track
            imports:
              geo: acme/geometry.commlib.yaml
            messages:
              Track:
                fields:
                  start: geo.Pose
            """;

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void aProjectThatImports() {
        project = new TestProject(folder).write("acme/track.commlib.yaml", TRACK);
    }

    @Test
    void jarWithClassesIsUsedAsItIs() throws IOException {
        depend(jarWithClasses("geometry.jar", POSE), false);

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);

        assertThat(project.sources()).containsOnlyKeys("acme/track/Track.java");
        assertThat(project.run().outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void jarBehindAPathWithSpacesAndLettersIsFound() throws IOException {
        depend(jarWithClasses("my größe/geo metry+1%20.jar", POSE), false);

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);
    }

    @Test
    void folderOfClassesServesAsAJarDoes() throws IOException {
        Path classes = folder.resolve("geometry/target/classes");
        project.writeFile(classes.resolve(GEOMETRY), POSE).writeFile(classes.resolve("acme/geometry/Pose.class"), "");
        depend(classes, false);

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);
        assertThat(project.sources()).containsOnlyKeys("acme/track/Track.java");
    }

    @Test
    void jarWithoutClassesIsAnsweredAtTheImport() throws IOException {
        depend(project.jar("geometry.jar", Map.of(GEOMETRY, POSE)), false);

        GenerationReport report = project.run();

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        Diagnostic problem = report.diagnostics().get(0);
        assertThat(problem.rule()).isEqualTo("missing-classes");
        assertThat(problem.position().file()).endsWith("track.commlib.yaml");
        assertThat(problem.position().line()).isEqualTo(4);
        assertThat(problem.position().column()).isEqualTo(8);
        assertThat(problem.message()).contains("acme:geometry", "acme.geometry.Pose");
        assertThat(problem.suggestion()).contains("generateFromDependencies");
    }

    @Test
    void jarWithoutClassesIsGeneratedFromWhenAsked() throws IOException {
        depend(project.jar("geometry.jar", Map.of(GEOMETRY, POSE)), true);

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);

        assertThat(project.sources()).containsOnlyKeys("acme/geometry/Pose.java", "acme/track/Track.java");
    }

    @Test
    void jarCanBeGeneratedFromWithoutInterfaceFilesOfOnesOwn() throws IOException {
        project.delete("acme/track.commlib.yaml");
        depend(project.jar("geometry.jar", Map.of(GEOMETRY, POSE)), true);

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/geometry/Pose.java");
    }

    @Test
    void importThatChangesInAnotherJarIsSeen() throws IOException {
        depend(jarWithClasses("geometry.jar", POSE), false);
        project.run();
        project.jar(
                "geometry.jar",
                Map.of(GEOMETRY, POSE.replace("acme.geometry", "acme.planes"), "acme/planes/Pose.class", ""));

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);
        assertThat(project.sources()).isEqualTo(project.sourcesOfCleanRun());
    }

    @Test
    void whatElseChangesInAJarIsOfNoInterest() throws IOException {
        depend(jarWithClasses("geometry.jar", POSE), false);
        project.run();
        project.jar("geometry.jar", Map.of(GEOMETRY, POSE, "acme/geometry/Pose.class", "", "Other.class", "new"));

        assertThat(project.run().outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void classesThatVanishFromAJarAreSeen() throws IOException {
        depend(jarWithClasses("geometry.jar", POSE), false);
        project.run();
        project.jar("geometry.jar", Map.of(GEOMETRY, POSE));

        assertThat(project.run().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void jarThatComesToStandBeforeTheFormerOneIsSeen() throws IOException {
        depend(project.jar("empty.jar", Map.of("a.txt", "")), false);
        depend(jarWithClasses("geometry.jar", POSE), false);
        project.run();
        project.jar("empty.jar", Map.of(GEOMETRY, POSE.replace("float64", "float32")));

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);
    }

    @Test
    void fileOfTheSourceRootGoesBeforeThatOfAJar() throws IOException {
        depend(jarWithClasses("geometry.jar", POSE), false);
        project.run();
        project.write("acme/geometry.commlib.yaml", POSE);

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/geometry/Pose.java", "acme/track/Track.java");
    }

    @Test
    void missingImportIsAMistake() throws IOException {
        depend(folder.resolve("not-built-yet/target/classes"), false);
        depend(folder.resolve("not-there.jar"), false);

        GenerationReport report = project.run();

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.diagnostics().get(0).position().line()).isEqualTo(4);
    }

    @Test
    void brokenJarIsNamed() throws IOException {
        Path broken = folder.resolve("broken.jar");
        Files.writeString(broken, "not a jar");
        depend(broken, true);

        assertThatThrownBy(project::run).isInstanceOf(IOException.class).hasMessageContaining(broken.toString());
    }

    @Test
    void entryThatLeadsOutOfAJarIsRefused() throws IOException {
        depend(project.jar("evil.jar", Map.of("META-INF/commlib/../../evil.commlib.yaml", POSE)), true);

        assertThatThrownBy(project::run).isInstanceOf(IOException.class).hasMessageContaining("leads elsewhere");
    }

    @Test
    void folderOfClassesIsNotLeftByAnImport() throws IOException {
        project.writeFile(folder.resolve("secret.commlib.yaml"), POSE);
        Path classes = Files.createDirectories(folder.resolve("classes"));

        try (Library library = Library.open(classes)) {
            assertThat(library.read("META-INF/commlib/../../../secret.commlib.yaml"))
                    .isNull();
            assertThat(library.has("a\0b")).isFalse();
        }
    }

    @Test
    void numberOfFilesInAJarIsBounded() throws IOException {
        Path jar = project.jar(
                "many.jar", Map.of("META-INF/commlib/a.commlib.yaml", "", "META-INF/commlib/b.commlib.yaml", ""));

        try (Library library = Library.open(jar)) {
            assertThat(library.interfaceFiles(2)).containsExactly("a.commlib.yaml", "b.commlib.yaml");
            assertThatThrownBy(() -> library.interfaceFiles(1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 1 interface files");
        }
    }

    private Path jarWithClasses(String name, String geometry) throws IOException {
        return project.jar(name, Map.of(GEOMETRY, geometry, "acme/geometry/Pose.class", ""));
    }

    private void depend(Path location, boolean generated) {
        project.dependencies.add(new Dependency("acme:geometry", location, generated));
    }
}
