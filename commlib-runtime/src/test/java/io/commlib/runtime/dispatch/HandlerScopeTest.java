package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HandlerScopeTest {

    @Test
    void isInsideWhileAHandlerRuns() {
        assertThat(HandlerScope.isInside()).isFalse();
        assertThat(HandlerScope.call(HandlerScope::isInside)).isTrue();
        assertThat(HandlerScope.isInside()).isFalse();
    }

    @Test
    void isInsideUntilTheOutermostHandlerEnds() {
        boolean afterInner = HandlerScope.call(() -> {
            HandlerScope.call(HandlerScope::isInside);
            return HandlerScope.isInside();
        });

        assertThat(afterInner).isTrue();
    }

    @Test
    void isLeftByAHandlerThatThrows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> HandlerScope.call(() -> {
                    throw new IllegalStateException("thrown on purpose");
                }));

        assertThat(HandlerScope.isInside()).isFalse();
    }

    @Test
    void isOfOneThread() {
        boolean elsewhere = HandlerScope.call(
                () -> CompletableFuture.supplyAsync(HandlerScope::isInside).join());

        assertThat(elsewhere).isFalse();
    }
}
