package ros.std;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Opens the topics of {@link Client}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class ClientTopics {

    private ClientTopics() {}

    /**
     * {@code Node}.
     *
     * @param endpoints where to publish from or subscribe at
     * @param node for {@code node} in the uri
     * @return publishes and subscribes
     */
    public static Channel<String> node(Endpoints endpoints, Client.Node node) {
        return endpoints.channel(Client.NODE.with(node));
    }

    /**
     * {@code Lists}.
     *
     * @param endpoints where to publish from or subscribe at
     * @return publishes and subscribes
     */
    public static Channel<List> lists(Endpoints endpoints) {
        return endpoints.channel(Client.LISTS);
    }
}
