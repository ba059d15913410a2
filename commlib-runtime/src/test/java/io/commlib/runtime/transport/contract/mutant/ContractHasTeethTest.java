package io.commlib.runtime.transport.contract.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.commlib.runtime.transport.contract.Must;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ContractHasTeethTest {

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.transport.contract.mutant.Fault#all")
    void aTestOfTheBrokenItemFails(Fault fault) {
        assertThat(run(fault)).as("why a test of item %d fails", fault.must()).containsInstanceOf(AssertionError.class);
    }

    @Test
    void everyItemOfTheContractHasAFault() {
        Set<Integer> broken = Fault.all().stream().map(Fault::must).collect(Collectors.toSet());
        Set<Integer> items = Arrays.stream(BrokenTransportContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Must.class))
                .flatMapToInt(
                        method -> Arrays.stream(method.getAnnotation(Must.class).value()))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(broken).isEqualTo(items);
    }

    /** What the suite says to a transport with a fault, as far as it is about the item that the fault breaks. */
    private static Optional<Throwable> run(Fault fault) {
        PostDiscoveryFilter testsOfTheItem = test -> FilterResult.includedIf(proves(test, fault.must()));
        LauncherDiscoveryRequest tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokenTransportContract.class))
                .filters(testsOfTheItem)
                .configurationParameter(BrokenTransportContract.FAULT, fault.name())
                .build();
        FirstFailure first = new FirstFailure();
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.request(tests)
                        .listeners(first)
                        .cancellationToken(first.token())
                        .build());
        return first.failure();
    }

    private static boolean proves(TestDescriptor test, int must) {
        return test.getSource()
                .filter(org.junit.platform.engine.support.descriptor.MethodSource.class::isInstance)
                .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                .map(source -> isAbout(source.getJavaMethod(), must))
                .orElse(true);
    }

    private static boolean isAbout(Method method, int must) {
        Must item = method.getAnnotation(Must.class);
        return item != null && Arrays.stream(item.value()).anyMatch(number -> number == must);
    }
}
