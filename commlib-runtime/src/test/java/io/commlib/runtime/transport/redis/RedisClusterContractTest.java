package io.commlib.runtime.transport.redis;

import io.commlib.runtime.testing.RedisCluster;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

/** The whole contract on a cluster of three masters. */
class RedisClusterContractTest extends TransportContract {

    private static final RedisCluster CLUSTER = new RedisCluster(Keys.OF_A_CLUSTER.retained());

    RedisClusterContractTest() {
        super(new Cluster());
    }

    @AfterAll
    static void close() {
        CLUSTER.close();
    }

    private static final class Cluster implements TransportUnderTest {

        @Override
        public ConnectionUri uri() {
            return ConnectionUri.parse(CLUSTER.uri());
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return false;
        }

        @Override
        public Set<String> residue() {
            return CLUSTER.master().residue();
        }
    }
}
