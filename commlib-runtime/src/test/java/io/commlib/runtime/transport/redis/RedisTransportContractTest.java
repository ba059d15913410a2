package io.commlib.runtime.transport.redis;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisTransportContractTest extends TransportContract {

    private static RedisInspector inspector;

    RedisTransportContractTest() {
        super(new Redis());
        inspector.forgetAll();
    }

    @BeforeAll
    static void openInspector() {
        inspector = new RedisInspector(Brokers.redis());
    }

    @AfterAll
    static void closeInspector() {
        inspector.close();
    }

    private static final class Redis implements TransportUnderTest {

        @Override
        public ConnectionUri uri() {
            return ConnectionUri.parse(Brokers.redis());
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return false;
        }

        @Override
        public Set<String> residue() {
            return inspector.residue();
        }
    }
}
