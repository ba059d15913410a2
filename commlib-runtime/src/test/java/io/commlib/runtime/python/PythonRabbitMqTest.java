package io.commlib.runtime.python;

import io.commlib.runtime.testing.BrokerUnderTest;
import org.junit.jupiter.api.Nested;

class PythonRabbitMqTest {

    @Nested
    class OfVersion090 extends PythonPeersContract {
        OfVersion090() {
            super(BrokerUnderTest.RABBIT_MQ, PythonVersion.V0_9_0);
        }
    }

    @Nested
    class OfVersion0131 extends PythonPeersContract {
        OfVersion0131() {
            super(BrokerUnderTest.RABBIT_MQ, PythonVersion.V0_13_1);
        }
    }

    @Nested
    class NodesOfVersion090 extends PythonNodesContract {
        NodesOfVersion090() {
            super(BrokerUnderTest.RABBIT_MQ, PythonVersion.V0_9_0);
        }
    }

    @Nested
    class NodesOfVersion0131 extends PythonNodesContract {
        NodesOfVersion0131() {
            super(BrokerUnderTest.RABBIT_MQ, PythonVersion.V0_13_1);
        }
    }
}
