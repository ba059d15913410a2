package io.commlib.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Violations violations = Violations.none()
                .required("a", (Object) null)
                .range("b", 5, 0, 4)
                .range("c", Double.NaN, 0.0, Double.POSITIVE_INFINITY)
                .length("d", "\ud83d\ude00\ud83d\ude00", 0, 1)
                .size("e", List.of(), 3, 3)
                .matches("f", "x", Pattern.compile("[0-9]+"))
                .required("g", Arrays.asList("x", null))
                .each("h", List.of(1, 300), Element.all(Element.UINT8));

        assertThatThrownBy(() -> violations.throwIfAny("M"))
                .hasMessage(
                        "M: a: is required; b: must be at most 4, but is 5; c: must be at least 0.0, but is NaN;"
                                + " d: must have at most 1 character, but has 2; e: must have exactly 3 elements, but has 0;"
                                + " f: must match [0-9]+, but is \"x\"; g[1]: is required; h[1]: must be at most 255, but is 300");
    }

    @Test
    void nothingWrongCostsNothing() {
        Violations violations = Violations.none()
                .required("a", "x")
                .hiding()
                .range("b", 1.5f, 0f, 2f)
                .showing()
                .required("c", List.of("y"));

        assertThat(violations).isSameAs(Violations.none());
        assertThatCode(() -> violations.throwIfAny("M")).doesNotThrowAnyException();
    }

    @Test
    void whatIsHiddenIsNotTold() {
        Violations violations = Violations.none()
                .hiding()
                .range("pin", 77777, 0, 9999)
                .length("word", "hunter2", 8, 9)
                .matches("word", "hunter2", Pattern.compile("x"))
                .each("map", Map.of("hunter2", 300), Element.entries(Element.PRESENT, Element.UINT8));

        assertThatThrownBy(() -> violations.throwIfAny("M"))
                .hasMessageContaining("pin: must be at most 9999")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("77777");
    }

    @Test
    void aPatternThatNeverEndsDoesNotMatch() {
        Violations violations = Violations.none().matches("a", "a".repeat(40) + "!", Pattern.compile("(a+)+b"));

        assertThat(violations).isNotSameAs(Violations.none());
    }

    @Test
    void howMuchIsToldIsBounded() {
        List<Integer> values = Collections.nCopies(10_000, 300);

        assertThatThrownBy(() -> Violations.none()
                        .each("a", values, Element.all(Element.UINT8))
                        .throwIfAny("M"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(10_000));
    }

    @Test
    void copiesAreDeepAndCannotBeChanged() {
        List<Integer> inner = new ArrayList<>(List.of(1));
        List<List<Integer>> outer = new ArrayList<>(List.of(inner));

        List<List<Integer>> copy = Frozen.list(outer);
        inner.add(2);
        outer.clear();

        assertThat(copy).containsExactly(List.of(1));
        assertThat(Frozen.list(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.get(0).add(3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Frozen.map(Map.of("a", 1)).put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
