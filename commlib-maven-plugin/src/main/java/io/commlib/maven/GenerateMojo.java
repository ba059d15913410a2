package io.commlib.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Generates Java for the interface files of the project, adds it to the sources that get compiled, and lets the jar bring
 * the interface files under {@code META-INF/commlib}, so that others can import them.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class GenerateMojo extends InterfaceMojo {

    private static final String PACKED_FOLDER = "META-INF/commlib";

    /** The folder of the interface files, {@code *.commlib.yaml} at any depth. */
    @Parameter(defaultValue = "${project.basedir}/src/main/commlib", required = true)
    private File sourceDirectory;

    /** Where to write the generated sources. Files that are not of this goal are left alone in it. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/commlib", required = true)
    private File outputDirectory;

    @Override
    void perform(MavenProject project, ProjectDependencies dependencies) throws IOException, MojoFailureException {
        if (sourceDirectory.isDirectory()) {
            project.addResource(packed());
        }
        project.addCompileSourceRoot(outputDirectory.getPath());
        generate(
                sourceDirectory,
                outputDirectory,
                Path.of(project.getBuild().getOutputDirectory(), PACKED_FOLDER),
                dependencies.forSources());
    }

    private Resource packed() {
        Resource resource = new Resource();
        resource.setDirectory(sourceDirectory.getPath());
        resource.setTargetPath(PACKED_FOLDER);
        resource.addInclude("**/*.commlib.yaml");
        resource.setFiltering(false);
        return resource;
    }
}
