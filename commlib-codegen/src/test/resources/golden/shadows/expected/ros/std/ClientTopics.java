package ros.std;

import io.commlib.runtime.node.Node;
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
     * @param node where to publish from or subscribe at
     * @param node_ for {@code node} in the uri
     * @return publishes and subscribes
     */
    public static Channel<String> node(Node node, Client.Node node_) {
        return node.channel(Client.NODE.with(node_));
    }

    /**
     * {@code Lists}.
     *
     * @param node where to publish from or subscribe at
     * @return publishes and subscribes
     */
    public static Channel<List> lists(Node node) {
        return node.channel(Client.LISTS);
    }
}
