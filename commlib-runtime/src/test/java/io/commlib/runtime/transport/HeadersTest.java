package io.commlib.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static Headers.Builder json() {
        return Headers.builder(Headers.JSON);
    }

    @Test
    void hopsAreACopyAndEachBridgeAddsItsOwn() {
        List<String> given = new ArrayList<>(List.of("north"));
        Headers headers = json().hops(given).build();
        given.add("later");

        assertThat(headers.hops()).containsExactly("north");
        assertThat(headers.toBuilder().hop("south").build().hops()).containsExactly("north", "south");
        assertThat(headers.hops()).containsExactly("north");
    }

    @Test
    void hopsAreBounded() {
        List<String> most = Collections.nCopies(Headers.MAX_HOPS, "bridge");

        assertThat(json().hops(most).build().hops()).hasSize(Headers.MAX_HOPS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json().hops(most).hop("one-too-many").build())
                .withMessageContaining("goes around in a loop");
        assertThatIllegalArgumentException().isThrownBy(() -> json().hop("").build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> json().hop("b".repeat(Headers.MAX_HOP_LENGTH + 1)).build());
    }
}
