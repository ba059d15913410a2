package io.commlib.runtime.python;

import io.commlib.runtime.testing.BrokerUnderTest;
import org.junit.jupiter.api.Nested;

class PythonRedisTest {

    @Nested
    class Peers extends PythonPeersContract {
        Peers(PythonVersion version) {
            super(BrokerUnderTest.REDIS, version);
        }
    }

    @Nested
    class Actions extends PythonActionsContract {
        Actions(PythonVersion version) {
            super(BrokerUnderTest.REDIS, version);
        }
    }

    @Nested
    class Nodes extends PythonNodesContract {
        Nodes(PythonVersion version) {
            super(BrokerUnderTest.REDIS, version);
        }
    }
}
