package io.commlib.runtime.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 31})
    void nothingButPlainCharactersIsPassedOver(int position) {
        byte[] text = new byte[32];
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            Arrays.fill(text, (byte) 'a');
            text[position] = (byte) value;
            boolean plain = value >= ' ' && value != '"' && value != '\\';

            assertThat(PlainText.skip(text, 0, text.length))
                    .as("with %d at %d", value, position)
                    .isEqualTo(plain ? text.length : position / 8 * 8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 8, 15, 20})
    void theEndIsNotPassedOver(int length) {
        byte[] text = new byte[32];
        Arrays.fill(text, (byte) 'a');

        assertThat(PlainText.skip(text, 2, 2 + length)).isEqualTo(2 + length / 8 * 8);
    }
}
