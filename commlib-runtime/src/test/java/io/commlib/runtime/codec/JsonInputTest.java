package io.commlib.runtime.codec;

import static io.commlib.runtime.codec.JsonReaders.check;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Documents that are made at random or one after the other are read as another reader reads them, or refused. */
class JsonInputTest {

    @Test
    void randomDocumentsAreReadAlike() {
        JsonDocuments documents = new JsonDocuments(1);
        for (int i = 0; i < 5_000; i++) {
            check(documents.next());
        }
    }

    @Test
    void changedDocumentsAreReadOrRefusedAlike() {
        JsonDocuments documents = new JsonDocuments(2);
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = documents.next();
            for (int changes = random.nextInt(3); changes >= 0 && json.length > 0; changes--) {
                json = changed(json, random);
            }
            refused += check(json) ? 0 : 1;
        }
        assertThat(refused).isBetween(5_000, 19_000);
    }

    @Test
    void documentsThatAreCutShortAreRefusedAlike() {
        JsonDocuments documents = new JsonDocuments(4);
        for (int i = 0; i < 100; i++) {
            byte[] json = documents.next();
            for (int length = 0; length < Math.min(200, json.length); length++) {
                check(Arrays.copyOf(json, length));
            }
        }
    }

    @Test
    void everyShortSequenceOfTheSignsOfJsonIsReadOrRefusedAlike() {
        byte[] signs = "{}[]:,\"\\ a01-.eEn\u0000".getBytes(UTF_8);
        for (int length = 0; length <= 3; length++) {
            int[] chosen = new int[length];
            do {
                byte[] json = new byte[length];
                for (int i = 0; i < length; i++) {
                    json[i] = signs[chosen[i]];
                }
                check(json);
            } while (count(chosen, signs.length));
        }
    }

    @Test
    void sequencesOfBytesAroundTheEdgesOfUtf8AreReadOrRefusedAlike() {
        int[] edges = {0x00, 0x22, 0x5C, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
        for (int first = 0; first < 256; first++) {
            check(quoted(first));
            for (int second : edges) {
                check(quoted(first, second));
                check(quoted(first, second, 0x80));
                check(quoted(first, second, 0xBF, 0x80));
                check(quoted(first, second, 0x80, 0x7F));
            }
        }
    }

    private static byte[] changed(byte[] json, Random random) {
        int place = random.nextInt(json.length);
        byte[] some = "{}[]:,\"\\ \t0123456789-+.eEntu\u0000\u001f\u007f".getBytes(UTF_8);
        byte other = random.nextInt(8) == 0 ? (byte) random.nextInt(256) : some[random.nextInt(some.length)];
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(json, place);
            }
            case 1 -> {
                byte[] less = Arrays.copyOf(json, json.length - 1);
                System.arraycopy(json, place + 1, less, place, less.length - place);
                return less;
            }
            case 2 -> {
                byte[] more = Arrays.copyOf(json, json.length + 1);
                System.arraycopy(json, place, more, place + 1, json.length - place);
                more[place] = other;
                return more;
            }
            default -> {
                byte[] same = json.clone();
                same[place] = other;
                return same;
            }
        }
    }

    private static byte[] quoted(int... bytes) {
        byte[] json = new byte[bytes.length + 2];
        json[0] = '"';
        for (int i = 0; i < bytes.length; i++) {
            json[i + 1] = (byte) bytes[i];
        }
        json[json.length - 1] = '"';
        return json;
    }

    private static boolean count(int[] digits, int base) {
        for (int i = 0; i < digits.length; i++) {
            if (++digits[i] < base) {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }
}
