package io.commlib.runtime.testing;

import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker in a container, on a fixed port so that a restart keeps its address. */
final class ContainerBroker implements PrivateBroker {

    private final String uri;
    private final BrokerContainer container;

    ContainerBroker(BrokerKind kind) {
        int port = Ports.free();
        container = new BrokerContainer(kind.image());
        container.withExposedPorts(kind.containerPort());
        container.setPortBindings(List.of(port + ":" + kind.containerPort()));
        container.withCommand(kind.containerCommand().toArray(String[]::new));
        container.start();
        uri = kind.uri(container.getHost(), port);
    }

    /** Whether a Docker engine answers. */
    static boolean canRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        container.awaitReady();
    }

    @Override
    public void close() {
        container.close();
    }

    private static final class BrokerContainer extends GenericContainer<BrokerContainer> {

        BrokerContainer(String image) {
            super(DockerImageName.parse(image));
        }

        void awaitReady() {
            waitUntilContainerStarted();
        }
    }
}
