package io.commlib.runtime.fault;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

class RedisFaultTest extends FaultContract {

    @Override
    PrivateBroker startBroker() {
        return Brokers.privateRedis();
    }

    @Override
    int kills() {
        return 3;
    }

    /** Redis forgets what it has handed to connections that it has lost. */
    @Override
    @Nullable
    Node promised(Node server, Node client) {
        return null;
    }

    @Override
    Set<String> held(String uri) {
        try (RedisInspector inspector = new RedisInspector(uri)) {
            Set<String> held = new TreeSet<>(inspector.residue());
            held.remove("patterns 0");
            return held;
        }
    }
}
