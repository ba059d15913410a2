package io.commlib.maven;

import io.commlib.codegen.run.GenerationRun;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Looks for mistakes in the interface files of the project, and writes nothing. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class CheckMojo extends InterfaceMojo {

    /** The folder of the interface files, {@code *.commlib.yaml} at any depth. */
    @Parameter(defaultValue = "${project.basedir}/src/main/commlib", required = true)
    private File sourceDirectory;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildDirectory;

    @Override
    void perform(MavenProject project, ProjectDependencies dependencies) throws IOException, MojoFailureException {
        conclude(GenerationRun.check(request(sourceDirectory, buildDirectory, null, dependencies.forSources())));
    }
}
