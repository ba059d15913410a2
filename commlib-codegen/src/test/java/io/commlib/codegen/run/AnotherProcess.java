package io.commlib.codegen.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the generator on a project, in a JVM of its own, and prints how it ended. */
final class AnotherProcess {

    private AnotherProcess() {}

    /** Starts it; the project's dependencies are taken as such to generate from. */
    static Process start(TestProject project, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AnotherProcess.class.getName()));
        command.add(project.folder.toString());
        for (Dependency dependency : project.dependencies) {
            command.add(dependency.location().toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] folderAndJars) throws IOException {
        TestProject project = new TestProject(Path.of(folderAndJars[0]));
        for (int i = 1; i < folderAndJars.length; i++) {
            project.dependencies.add(new Dependency("jar" + i, Path.of(folderAndJars[i]), true));
        }
        System.out.println(project.run().outcome());
    }
}
