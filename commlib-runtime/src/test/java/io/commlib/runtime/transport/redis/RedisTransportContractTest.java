package io.commlib.runtime.transport.redis;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

class RedisTransportContractTest extends TransportContract {

    private static final RedisInspector INSPECTOR = new RedisInspector(Brokers.redis());

    RedisTransportContractTest() {
        super(new Redis());
        INSPECTOR.forgetAll();
    }

    @AfterAll
    static void closeInspector() {
        INSPECTOR.close();
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
            return INSPECTOR.residue();
        }
    }
}
