package io.commlib.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 23, 24, 31})
    void nothingButPlainCharactersIsPassedOver(int position) {
        byte[] text = new byte[32];
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            Arrays.fill(text, (byte) 'a');
            text[position] = (byte) value;
            boolean plain = value >= ' ' && value != '"' && value != '\\';

            assertThat(PlainText.isPlain(value)).isEqualTo(plain);
            assertThat(PlainText.skip(text, 0, text.length))
                    .as("with %d at %d", value, position)
                    .isEqualTo(plain ? text.length : position / 8 * 8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 23, 24, 31})
    void nothingIsPassedOverThatIsToBeEscaped(int position) {
        byte[] text = new byte[32];
        for (byte others : new byte[] {'a', (byte) 0x80, (byte) 0xA0, (byte) 0xFF, 0x7F, ' '}) {
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                Arrays.fill(text, others);
                text[position] = (byte) value;
                boolean certain = (value < 0 || value >= ' ') && value != '"' && value != '\\' && value != '?';

                assertThat(PlainText.skipUnescaped(text, 0, text.length))
                        .as("with %d at %d among %d", value, position, others)
                        .isEqualTo(certain ? text.length : position / 8 * 8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 8, 15, 16, 20, 24, 29})
    void theEndIsNotPassedOver(int length) {
        byte[] text = new byte[32];
        Arrays.fill(text, (byte) 'a');

        assertThat(PlainText.skip(text, 2, 2 + length)).isEqualTo(2 + length / 8 * 8);
        assertThat(PlainText.skipUnescaped(text, 2, 2 + length)).isEqualTo(2 + length / 8 * 8);
    }
}
