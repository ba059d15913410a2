package io.commlib.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.BadMessageException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Free values, read by programs. */
class AnyTest {

    private static final Any OBJECT = Any.of(Map.of("list", Any.of(List.of(Any.of("x"), Any.of(true)))));

    @Test
    void whatIsThereIsReadWithoutCasts() {
        List<Any> list = OBJECT.asMap().getOrDefault("list", Any.NULL).asList();

        assertThat(list.get(0).asString()).isEqualTo("x");
        assertThat(list.get(1).asBoolean()).isTrue();
    }

    @Test
    void numbersAreReadInAnyFormThatPeersWriteThem() {
        assertThat(Any.of(-5).asLong()).isEqualTo(-5);
        assertThat(Any.of("-5").asLong()).isEqualTo(-5);
        assertThat(Any.of(1.0).asLong()).isEqualTo(1);
        assertThat(Any.of(7).asDouble()).isEqualTo(7.0);
        assertThat(Any.of("2.5").asDouble()).isEqualTo(2.5);
        assertThat(Any.of("-Infinity").asDouble()).isNegative().isInfinite();
    }

    @Test
    void whatIsSomethingElseIsNamed() {
        assertThatRefused(() -> OBJECT.asLong(), "a number without a fraction, but is an object");
        assertThatRefused(() -> Any.of(1.5).asLong(), "in 64 bits, but is 1.5");
        assertThatRefused(() -> Any.of("1e999999999").asLong(), "in 64 bits, but is a string");
        assertThatRefused(() -> Any.of(BigInteger.TWO.pow(64)).asLong(), "in 64 bits");
        assertThatRefused(() -> Any.of("five").asLong(), "a number without a fraction, but is a string");
        assertThatRefused(() -> Any.of("five").asDouble(), "a number, but is a string");
        assertThatRefused(() -> Any.NULL.asString(), "a string, but is null");
        assertThatRefused(() -> Any.of(1).asBoolean(), "true or false, but is 1");
        assertThatRefused(() -> Any.of(true).asList(), "an array, but is true");
        assertThatRefused(() -> Any.of(List.of()).asMap(), "an object, but is an array");
    }

    private static void assertThatRefused(ThrowingCallable reading, String why) {
        assertThatThrownBy(reading).isInstanceOf(BadMessageException.class).hasMessageContaining(why);
    }
}
