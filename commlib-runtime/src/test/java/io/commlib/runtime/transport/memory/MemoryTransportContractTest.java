package io.commlib.runtime.transport.memory;

import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;
import java.util.UUID;

class MemoryTransportContractTest extends TransportContract {

    MemoryTransportContractTest() {
        super(new Memory());
    }

    private record Memory(ConnectionUri uri) implements TransportUnderTest {

        Memory() {
            this(ConnectionUri.parse("memory:" + UUID.randomUUID()));
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return true;
        }

        @Override
        public Set<String> residue() {
            return Set.of();
        }
    }
}
