package io.commlib.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.error.RemoteFailureException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @Test
    void aNameThatIsTakenGetsUnderscoresUntilItIsFree() {
        Names names = Names.ofMembers(Reserved::forField);

        assertThat(List.of(
                        names.claim("x"),
                        names.claim("x"),
                        names.claim("x"),
                        names.claim("class"),
                        names.claim("wait")))
                .containsExactly("x", "x_", "x__", "class_", "wait_");
    }

    @Test
    void classesDifferInMoreThanCase() {
        Names names = Names.ofClasses(Set.of("Outer"));

        assertThat(List.of(names.claim("Foo"), names.claim("FOO"), names.claim("Outer")))
                .containsExactly("Foo", "FOO_", "Outer_");
    }

    @Test
    void allWordsThatAreNoIdentifiersAreReserved() {
        assertThat(Reserved.KEYWORDS)
                .allSatisfy(word -> assertThat(SourceVersion.isName(word, SourceVersion.RELEASE_17))
                        .isFalse());
        assertThat(Reserved.KEYWORDS).hasSize(54);
    }

    @Test
    void allMethodsThatTypesInheritAreReserved() {
        assertThat(Reserved.OBJECT).containsExactlyInAnyOrderElementsOf(methods(Object.class));
        assertThat(methods(Object.class, Throwable.class, RemoteFailureException.class))
                .allMatch(Reserved::forErrorField);
    }

    @ParameterizedTest
    @CsvSource({
        "horizontal_fov, horizontalFov, HorizontalFov, HORIZONTAL_FOV",
        "AddTwoInts, addTwoInts, AddTwoInts, ADD_TWO_INTS",
        "HTTPServer, hTTPServer, HTTPServer, HTTP_SERVER",
        "URL, url, URL, URL",
        "x1, x1, X1, X1",
        "a_, a, A, A_",
        "MAX_RANGE, maxRange, MAXRANGE, MAX_RANGE"
    })
    void namesAreSpelledAsTheyAreInJava(String name, String member, String type, String constant) {
        assertThat(Spelling.memberName(name)).isEqualTo(member);
        assertThat(Spelling.className(name)).isEqualTo(type);
        assertThat(Spelling.constantName(name)).isEqualTo(constant);
    }

    private static Set<String> methods(Class<?>... types) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : types) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            !method.isSynthetic() && !java.lang.reflect.Modifier.isPrivate(method.getModifiers()))
                    .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                    .map(Method::getName)
                    .filter(name -> !name.equals("setCause") && !name.equals("wait0"))
                    .forEach(names::add);
        }
        return names;
    }
}
