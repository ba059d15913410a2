package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterMasterTest {

    @Test
    void allKeysAreOfTheSlotThatIsLookedFor() {
        try (PrivateBroker node = Brokers.redisProcess(port -> List.of("--cluster-enabled", "yes"));
                RedisInspector inspector = new RedisInspector(node.uri())) {
            assertThat(inspector.redis().clusterKeyslot("commlib")).isEqualTo(ClusterMaster.SLOT);
            assertThat(inspector.redis().clusterKeyslot(Keys.OF_A_CLUSTER.retained()))
                    .isEqualTo(ClusterMaster.SLOT);
        }
    }
}
