package io.commlib.runtime.transport.redis;

import io.commlib.runtime.testing.RedisCluster;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole contract on a cluster of three masters. */
class RedisClusterContractTest extends TransportContract {

    private static RedisCluster cluster;

    RedisClusterContractTest() {
        super(new Cluster());
    }

    @BeforeAll
    static void start() {
        cluster = new RedisCluster(Keys.OF_A_CLUSTER.retained());
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    private static final class Cluster implements TransportUnderTest {

        @Override
        public ConnectionUri uri() {
            return ConnectionUri.parse(cluster.uri());
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return false;
        }

        @Override
        public Set<String> residue() {
            return cluster.master().residue();
        }
    }
}
