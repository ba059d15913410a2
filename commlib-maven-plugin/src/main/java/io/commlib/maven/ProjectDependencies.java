package io.commlib.maven;

import io.commlib.codegen.run.Dependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** What the sources of a project are compiled against, in the order of the project. */
final class ProjectDependencies {

    private static final Set<String> COMPILE_SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM);

    private final MavenProject project;
    private final Set<String> generateFrom;

    /**
     * Looks at a project whose dependencies are resolved.
     *
     * @throws MojoFailureException if one to generate from is not a dependency of the project
     */
    ProjectDependencies(MavenProject project, List<String> generateFrom) throws MojoFailureException {
        this.project = project;
        this.generateFrom = Set.copyOf(generateFrom);
        requireAll(generateFrom);
    }

    /** For the project's own sources. */
    List<Dependency> forSources() {
        List<Dependency> dependencies = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (isForSources(artifact)) {
                add(artifact, generateFrom.contains(name(artifact)), dependencies);
            }
        }
        return dependencies;
    }

    /** For its tests: its own classes go first, and with them what was generated for its sources. */
    List<Dependency> forTests() {
        List<Dependency> dependencies = new ArrayList<>();
        dependencies.add(new Dependency(
                project.getArtifactId(), Path.of(project.getBuild().getOutputDirectory()), false));
        for (Artifact artifact : project.getArtifacts()) {
            add(artifact, !isForSources(artifact) && generateFrom.contains(name(artifact)), dependencies);
        }
        return dependencies;
    }

    private void requireAll(List<String> names) throws MojoFailureException {
        Set<String> known = new HashSet<>();
        for (Artifact artifact : project.getArtifacts()) {
            known.add(name(artifact));
        }
        for (org.apache.maven.model.Dependency declared : project.getDependencies()) {
            known.add(declared.getGroupId() + ":" + declared.getArtifactId());
        }
        for (String name : names) {
            if (!known.contains(name)) {
                throw new MojoFailureException("commlib: generateFromDependencies names " + name
                        + ", which is not a dependency of this project; add the dependency, or correct the name");
            }
        }
    }

    private static boolean isForSources(Artifact artifact) {
        return COMPILE_SCOPES.contains(artifact.getScope());
    }

    private static void add(Artifact artifact, boolean generated, List<Dependency> dependencies) {
        if (artifact.getFile() != null) {
            dependencies.add(new Dependency(name(artifact), artifact.getFile().toPath(), generated));
        }
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
