package io.commlib.codegen.run;

import static io.commlib.codegen.run.TestProject.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.codegen.run.GenerationReport.Outcome;
import io.commlib.idl.diagnostic.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationRunTest {

    private static final FileTime LONG_PAST = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    private static final String UNUSED_IMPORT = """
            commlib: 1
            namespace: acme.robot
            imports:
              motor: acme/motor.commlib.yaml
            messages:
              Sonar:
                fields:
                  distance: float64 = 0.0
            """;

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void aProjectWithTwoFiles() {
        project = new TestProject(folder)
                .write("acme/robot.commlib.yaml", message("acme.robot", "Sonar", "distance: float64 = 0.0"))
                .write("acme/motor.commlib.yaml", message("acme.motor", "Motor", "speed: int32 = 0"));
    }

    @Test
    void firstRunWritesEverything() throws IOException {
        GenerationReport report = project.run();

        assertThat(report).isEqualTo(new GenerationReport(Outcome.GENERATED, 2, 2, 0, report.diagnostics(), 0));
        assertThat(project.sources()).containsOnlyKeys("acme/motor/Motor.java", "acme/robot/Sonar.java");
    }

    @Test
    void unchangedProjectIsUpToDateAndNoFileIsTouched() throws IOException {
        project.run();
        Files.setLastModifiedTime(project.generated("acme/robot/Sonar.java"), LONG_PAST);
        Files.setLastModifiedTime(project.state, LONG_PAST);

        assertThat(project.run().outcome()).isEqualTo(Outcome.UP_TO_DATE);

        assertThat(project.run().types()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(project.generated("acme/robot/Sonar.java")))
                .isEqualTo(LONG_PAST);
        assertThat(Files.getLastModifiedTime(project.state)).isEqualTo(LONG_PAST);
    }

    @Test
    void changedInputRewritesOnlyWhatItChanges() throws IOException {
        project.run();
        Files.setLastModifiedTime(project.generated("acme/motor/Motor.java"), LONG_PAST);
        project.write("acme/robot.commlib.yaml", message("acme.robot", "Sonar", "distance: float32 = 0.0"));

        GenerationReport report = project.run();

        assertThat(report.written()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(project.generated("acme/motor/Motor.java")))
                .isEqualTo(LONG_PAST);
        assertThat(project.sources()).isEqualTo(project.sourcesOfCleanRun());
    }

    @Test
    void changeThatKeepsSizeAndTimeIsSeen() throws IOException {
        project.run();
        FileTime time = Files.getLastModifiedTime(project.source("acme/motor.commlib.yaml"));
        project.write("acme/motor.commlib.yaml", message("acme.motor", "Rotor", "speed: int32 = 0"));
        Files.setLastModifiedTime(project.source("acme/motor.commlib.yaml"), time);

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/motor/Rotor.java", "acme/robot/Sonar.java");
    }

    @Test
    void deletedInputTakesItsSourcesEmptyFoldersAndPackedCopyAlong() throws IOException {
        project.run();
        project.writeFile(project.packed().resolve("acme/motor.commlib.yaml"), "a copy by the build tool");
        project.writeFile(project.packed().resolve("acme/robot.commlib.yaml"), "a copy by the build tool");
        project.delete("acme/motor.commlib.yaml");

        GenerationReport report = project.run();

        assertThat(report.deleted()).isEqualTo(1);
        assertThat(project.sources()).containsOnlyKeys("acme/robot/Sonar.java");
        assertThat(project.generated("acme/motor")).doesNotExist();
        assertThat(TestProject.contents(project.packed())).containsOnlyKeys("acme/robot.commlib.yaml");
    }

    @Test
    void allInputsDeletedLeaveNothing() throws IOException {
        project.run();
        project.delete("acme/motor.commlib.yaml").delete("acme/robot.commlib.yaml");

        project.run();

        assertThat(project.output).doesNotExist();
        assertThat(project.run().types()).isZero();
    }

    @Test
    void renamedTypeReplacesItsSource() throws IOException {
        project.run();
        project.write("acme/motor.commlib.yaml", message("acme.motor", "Engine", "speed: int32 = 0"));

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/motor/Engine.java", "acme/robot/Sonar.java");
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        project.run();
        Path theirs = project.generated("acme/motor/Theirs.java");
        project.writeFile(theirs, "class Theirs {}");
        project.delete("acme/motor.commlib.yaml");

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/motor/Theirs.java", "acme/robot/Sonar.java");
    }

    @Test
    void deletedAndEditedOutputsAreRestored() throws IOException {
        project.run();
        var written = project.sources();
        Files.delete(project.generated("acme/motor/Motor.java"));
        Path sonar = project.generated("acme/robot/Sonar.java");
        FileTime time = Files.getLastModifiedTime(sonar);
        Files.writeString(sonar, Files.readString(sonar).replace("Sonar", "Sauna"));
        Files.setLastModifiedTime(sonar, time);

        GenerationReport report = project.run();

        assertThat(report.written()).isEqualTo(2);
        assertThat(project.sources()).isEqualTo(written);
    }

    @Test
    void mistakeFailsTheRunAndLeavesTheOutput() throws IOException {
        project.run();
        var written = project.sources();
        project.write("acme/robot.commlib.yaml", message("acme.robot", "Sonar", "distance: flout64"));
        project.delete("acme/motor.commlib.yaml");

        GenerationReport report = project.run();

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.diagnostics()).anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        assertThat(project.sources()).isEqualTo(written);
        assertThat(project.run().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void afterAMistakeIsPutRightOutputIsThatOfACleanRun() throws IOException {
        project.run();
        String good = Files.readString(project.source("acme/robot.commlib.yaml"));
        project.write("acme/robot.commlib.yaml", "commlib: [");
        project.delete("acme/motor.commlib.yaml");
        project.run();
        project.write("acme/robot.commlib.yaml", good);

        GenerationReport report = project.run();

        assertThat(report).returns(Outcome.GENERATED, GenerationReport::outcome);
        assertThat(report).returns(1, GenerationReport::deleted);
        assertThat(project.sources()).isEqualTo(project.sourcesOfCleanRun());
    }

    @Test
    void changedSettingIsSeen() throws IOException {
        project.run();
        project.warningsFail = true;

        assertThat(project.run().outcome()).isEqualTo(Outcome.GENERATED);
        assertThat(project.run().outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void warningsAreToldAgainWhenNothingChanged() throws IOException {
        project.write("acme/robot.commlib.yaml", UNUSED_IMPORT);

        GenerationReport first = project.run();
        GenerationReport second = project.run();

        assertThat(first.outcome()).isEqualTo(Outcome.GENERATED);
        assertThat(first.diagnostics()).hasSize(1);
        assertThat(first.diagnostics().get(0).rule()).isEqualTo("unused-import");
        assertThat(second.outcome()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
    }

    @Test
    void warningsFailTheRunOnRequest() throws IOException {
        project.run();
        var written = project.sources();
        project.write("acme/robot.commlib.yaml", UNUSED_IMPORT);
        project.warningsFail = true;

        assertThat(project.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(project.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(project.sources()).isEqualTo(written);
    }

    @Test
    void changedSourceRootIsSeen() throws IOException {
        project.run();
        project.sourceRoot = folder.resolve("interfaces");
        project.write("acme/arm.commlib.yaml", message("acme.arm", "Arm", "angle: float64 = 0.0"));

        project.run();

        assertThat(project.sources()).containsOnlyKeys("acme/arm/Arm.java");
    }

    @Test
    void changedOutputFolderMovesTheSources() throws IOException {
        project.run();
        TestProject moved = new TestProject(folder, folder.resolve("target/elsewhere"));

        GenerationReport report = moved.run();

        assertThat(report.deleted()).isEqualTo(2);
        assertThat(project.output).doesNotExist();
        assertThat(moved.sources()).hasSize(2);
    }

    @Test
    void copyOfAProjectLeavesTheOriginalAlone(@TempDir Path elsewhere) throws IOException {
        project.run();
        TestProject copy = new TestProject(elsewhere);
        copy.write("acme/other.commlib.yaml", message("acme.other", "Other", "a: bool = false"));
        Files.createDirectories(copy.state.getParent());
        Files.copy(project.state, copy.state);

        copy.run();

        assertThat(project.sources()).hasSize(2);
        assertThat(copy.sources()).containsOnlyKeys("acme/other/Other.java");
    }

    @Test
    void runThatIsBrokenOffIsMadeGoodByTheNext() throws IOException {
        project.run();
        project.delete("acme/motor.commlib.yaml");
        project.write("acme/arm.commlib.yaml", message("acme.arm", "Arm", "angle: float64 = 0.0"));
        project.write("acme/zoom.commlib.yaml", message("acme.zoom", "Zoom", "factor: float64 = 0.0"));
        project.writeFile(project.generated("acme/zoom"), "a file where a folder has to go");

        assertThatThrownBy(project::run).isInstanceOf(IOException.class);
        assertThat(project.generated("acme/arm/Arm.java")).exists();

        // What the broken run wrote is known to be generated, although that run never ended.
        Files.delete(project.generated("acme/zoom"));
        project.delete("acme/arm.commlib.yaml");
        project.run();
        assertThat(project.sources()).containsOnlyKeys("acme/robot/Sonar.java", "acme/zoom/Zoom.java");
    }

    @Test
    void damagedStateCountsAsNone() throws IOException {
        project.run();
        byte[] state = Files.readAllBytes(project.state);
        state[state.length / 2] ^= 1;
        Files.write(project.state, state);

        GenerationReport report = project.run();

        assertThat(report).returns(Outcome.GENERATED, GenerationReport::outcome);
        assertThat(report).returns(0, GenerationReport::written);
        assertThat(project.run().outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void stateOfAnotherVersionStillTellsWhatMayBeDeleted() throws IOException {
        project.run();
        StateFile file = new StateFile(project.state);
        RunState last = file.read();
        byte[] ofAnotherVersion = StateFormat.encode(last, 99);
        project.delete("acme/motor.commlib.yaml");

        RunState known = StateFormat.decode(ByteBuffer.wrap(ofAnotherVersion));
        file.write(known);

        assertThat(known.fingerprint()).isNull();
        assertThat(known.ownFiles()).isEqualTo(last.ownFiles());
        assertThat(project.run().deleted()).isEqualTo(1);
    }

    @Test
    void projectWithoutInterfaceFilesStaysAsItIs(@TempDir Path empty) throws IOException {
        GenerationReport report = new TestProject(empty).run();

        assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void checkFindsMistakesAndWritesNothing(@TempDir Path other) throws IOException {
        TestProject wrong = new TestProject(other).write("a.commlib.yaml", "commlib: 2");

        GenerationReport report = GenerationRun.check(wrong.request(wrong.output, wrong.state));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(wrong.folder.resolve("target")).doesNotExist();
        assertThat(GenerationRun.check(project.request(project.output, project.state))
                        .outcome())
                .isEqualTo(Outcome.VALID);
        assertThat(folder.resolve("target")).doesNotExist();
    }
}
