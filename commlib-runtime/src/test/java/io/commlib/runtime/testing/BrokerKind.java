package io.commlib.runtime.testing;

import java.nio.file.Path;
import java.util.List;

/** What has to be known about one kind of broker to find or start one. */
interface BrokerKind {

    /** The name a person knows it by. */
    String label();

    /** The environment variable that may hold the connection string of a running one. */
    String uriVariable();

    /** Its program, which is also what package managers call it. */
    String program();

    /** Its image on Docker Hub. */
    String image();

    /** The port it serves inside a container. */
    int containerPort();

    /** The command inside a container; empty for the image's own. */
    default List<String> containerCommand() {
        return List.of();
    }

    /** The connection string of one that listens at this host and port. */
    String uri(String host, int port);

    /** The commands that start one on a port of this machine, with all that it writes in one folder. */
    List<Launch> launches(int port, Path folder);
}
