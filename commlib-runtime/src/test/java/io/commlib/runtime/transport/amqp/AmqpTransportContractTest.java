package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.time.Duration;
import java.util.Set;

class AmqpTransportContractTest extends TransportContract {

    AmqpTransportContractTest() {
        super(new RabbitMq());
    }

    private static final class RabbitMq implements TransportUnderTest {

        private final String uri = Brokers.rabbitMq();

        @Override
        public ConnectionUri uri() {
            return ConnectionUri.parse(uri);
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return true;
        }

        @Override
        public boolean dropsExpiredRequests() {
            return true;
        }

        @Override
        public Set<String> residue() {
            return BrokerEvents.of(uri).held();
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(20);
        }
    }
}
