package io.commlib.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Generates Java for the interface files of the project's tests, and adds it to the test sources that get compiled. They
 * can import the project's own interface files. Nothing of it gets into the jar.
 */
@Mojo(
        name = "generate-test",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class GenerateTestMojo extends InterfaceMojo {

    /** The folder of the interface files, {@code *.commlib.yaml} at any depth. */
    @Parameter(defaultValue = "${project.basedir}/src/test/commlib", required = true)
    private File sourceDirectory;

    /** Where to write the generated sources. Files that are not of this goal are left alone in it. */
    @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/commlib", required = true)
    private File outputDirectory;

    @Override
    void perform(MavenProject project, ProjectDependencies dependencies) throws IOException, MojoFailureException {
        project.addTestCompileSourceRoot(outputDirectory.getPath());
        generate(sourceDirectory, outputDirectory, null, dependencies.forTests());
    }
}
