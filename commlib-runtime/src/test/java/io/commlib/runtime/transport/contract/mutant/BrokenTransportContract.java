package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.Transports;
import io.commlib.runtime.transport.contract.TransportContract;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The suite against a memory transport with a fault. Started by {@link ContractHasTeethTest} alone. */
@ExtendWith(BrokenTransportContract.FaultParameter.class)
class BrokenTransportContract extends TransportContract {

    /** The parameter of a run that names the fault. */
    static final String FAULT = "commlib.fault";

    /** Short, as the tests are to fail. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    BrokenTransportContract(Fault fault) {
        super(new Broken(ConnectionUri.parse("memory:" + UUID.randomUUID()), fault));
    }

    private record Broken(ConnectionUri uri, Fault fault) implements TransportUnderTest {

        @Override
        public Transport connect(TransportContext context) {
            return fault.breaks().apply(Transports.connect(uri, fault.spoils().apply(context)));
        }

        @Override
        public boolean knowsThatNobodyServes() {
            return true;
        }

        @Override
        public Set<String> residue() {
            return Set.of();
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }
    }

    /** Reads the fault from the parameters of the run. */
    static final class FaultParameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext run) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Fault resolveParameter(ParameterContext parameter, ExtensionContext run) {
            return run.getConfigurationParameter(FAULT, Fault::named).orElseThrow();
        }
    }
}
