package io.commlib.maven;

import io.commlib.codegen.run.Dependency;
import io.commlib.codegen.run.GenerationReport;
import io.commlib.codegen.run.GenerationRequest;
import io.commlib.codegen.run.GenerationRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: parameters, what a run needs, and how it ends. Maven sets the fields. */
@SuppressWarnings("NullAway.Init")
abstract class InterfaceMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Tells an IDE which files to look at again; without one it does nothing. */
    @Inject
    private BuildContext buildContext;

    /**
     * Dependencies that bring interface files but no classes for them, each as {@code groupId:artifactId}: Java is
     * generated here for all interface files in them. Every other dependency brings the classes for its interface files,
     * and these are used as they are.
     */
    @Parameter
    private List<String> generateFromDependencies = List.of();

    /** Whether a warning about an interface file fails the build, as an error does. */
    @Parameter(property = "commlib.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    /** Whether to do nothing at all. */
    @Parameter(property = "commlib.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("commlib: skipped");
            return;
        }
        long began = System.nanoTime();
        ProjectDependencies dependencies = new ProjectDependencies(project, generateFromDependencies);
        try {
            perform(project, dependencies);
        } catch (IOException e) {
            // The message of a file system's exception is no more than the path of a file.
            throw new MojoExecutionException("commlib: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
        getLog().debug("commlib: took " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
    }

    /** Does what the goal is for. */
    abstract void perform(MavenProject project, ProjectDependencies dependencies)
            throws IOException, MojoFailureException;

    /** Runs the generator, if there is something to generate from. */
    final void generate(
            File sourceDirectory, File outputDirectory, @Nullable Path packedFolder, List<Dependency> dependencies)
            throws IOException, MojoFailureException {
        GenerationReport report =
                GenerationRun.execute(request(sourceDirectory, outputDirectory, packedFolder, dependencies));
        conclude(report);
        if (report.types() > 0) {
            RuntimeLibrary.require(dependencies, execution.getPlugin().getVersion());
        }
        if (report.outcome() == GenerationReport.Outcome.GENERATED) {
            buildContext.refresh(outputDirectory);
        }
    }

    /** What to run on. */
    final GenerationRequest request(
            File sourceDirectory, File outputDirectory, @Nullable Path packedFolder, List<Dependency> dependencies) {
        return new GenerationRequest(
                sourceDirectory.toPath(),
                dependencies,
                outputDirectory.toPath(),
                stateFile(),
                packedFolder,
                failOnWarning);
    }

    /** Tells what came of a run, and ends the goal if it failed. */
    final void conclude(GenerationReport report) throws MojoFailureException {
        new ReportLog(getLog()).write(report);
        if (report.outcome() == GenerationReport.Outcome.FAILED) {
            throw new MojoFailureException("commlib: " + ReportLog.reasonOfFailure(report) + "; each is listed above");
        }
    }

    private Path stateFile() {
        return Path.of(
                project.getBuild().getDirectory(),
                "commlib",
                execution.getGoal() + "-" + executionId().replaceAll("[^\\w.-]", "_") + ".state");
    }

    /** A goal called by its name shares the state of the one that is bound in the project, and so knows its files. */
    private String executionId() {
        if (execution.getSource() != MojoExecution.Source.CLI) {
            return execution.getExecutionId();
        }
        Plugin plugin =
                project.getBuild().getPluginsAsMap().get(execution.getPlugin().getKey());
        List<PluginExecution> bound = plugin == null ? List.of() : plugin.getExecutions();
        return bound.stream()
                .filter(candidate -> candidate.getGoals().contains(execution.getGoal()))
                .map(PluginExecution::getId)
                .findFirst()
                .orElse(execution.getExecutionId());
    }
}
