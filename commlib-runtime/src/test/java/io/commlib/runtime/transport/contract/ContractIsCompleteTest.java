package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContractIsCompleteTest {

    private static final Path CONTRACT = Path.of("src/main/java/io/commlib/runtime/transport/Transport.java");

    @Test
    void everyNumberedItemOfTheContractHasATest() throws IOException {
        Set<Integer> tested = Arrays.stream(TransportContract.class.getMethods())
                .map(method -> method.getAnnotation(Must.class))
                .filter(Objects::nonNull)
                .flatMapToInt(must -> Arrays.stream(must.value()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, items()).boxed().toList());
    }

    @Test
    void everyTestOfTheSuiteRunsOnEveryTransport() {
        assertThat(TransportContract.class.getInterfaces())
                .allMatch(ContractCase.class::isAssignableFrom)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(Arrays.stream(TransportContract.class.getMethods()).filter(this::isTest))
                .allMatch(Method::isDefault);
    }

    private boolean isTest(Method method) {
        return method.isAnnotationPresent(Must.class);
    }

    private static int items() throws IOException {
        String documentation = Files.readString(CONTRACT);
        String list = documentation.substring(documentation.indexOf("<ol>"), documentation.indexOf("</ol>"));
        return (int) Pattern.compile("<li>").matcher(list).results().count();
    }
}
