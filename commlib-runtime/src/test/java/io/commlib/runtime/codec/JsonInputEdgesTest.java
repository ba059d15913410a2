package io.commlib.runtime.codec;

import static io.commlib.runtime.codec.JsonReaders.PASSED_OVER;
import static io.commlib.runtime.codec.JsonReaders.check;
import static io.commlib.runtime.codec.JsonReaders.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just JSON, or just no more, is read as another reader reads it, or refused. */
class JsonInputEdgesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "[Infinity,-Infinity]",
                "Nan",
                "-NaN",
                "Infinit",
                "-",
                "-a",
                "--1",
                "+1",
                ".5",
                "5.",
                "1e",
                "1e+",
                "1.e5",
                "01",
                "-01",
                "-0",
                "0.0",
                "-0.0",
                "1E5",
                "1e-5",
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "0e999999999",
                "tru",
                "truex",
                "True",
                "nul",
                "null",
                "[1 2]",
                "[1,]",
                "[,1]",
                "[,]",
                "{\"a\"}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "[1]]",
                "[1}",
                "{\"a\":1]",
                "\"\\u12\"",
                "\"\\u123g\"",
                "\"\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"\\uDC00\\ud800x\"",
                "\"\\a\"",
                "\"\\",
                "\"\\\"",
                "\"\t\"",
                "\"\u007f\"",
                "//\n1",
                "/**/1",
                "#1",
                "1//",
                "\u00a01",
                "\u20281",
                "\ufeff1",
                "\ufeff",
                "1\ufeff",
                " \n\r\t1 \n\r\t",
                "\u000b1",
                "1\u0000",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551616",
                "10000000000000000000"
            })
    void whatIsOddIsReadOrRefusedAlike(String json) {
        check(json.getBytes(UTF_8));
        check(("[" + json + "]").getBytes(UTF_8));
        check(("{\"a\":" + json + ",\"b\":" + json + "}").getBytes(UTF_8));
    }

    @Test
    void depthAndLengthAreBoundedAlike() {
        for (int depth : new int[] {99, 100, 101, 5_000}) {
            check(("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8));
            check(("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).getBytes(UTF_8));
            check("[{\"a\":".repeat(depth).getBytes(UTF_8));
        }
        for (int digits : new int[] {998, 999, 1_000, 1_001, 100_000}) {
            check("9".repeat(digits).getBytes(UTF_8));
            check(("-" + "9".repeat(digits)).getBytes(UTF_8));
            check(("0." + "9".repeat(digits - 1)).getBytes(UTF_8));
            check(("-0." + "0".repeat(digits - 3) + "e5").getBytes(UTF_8));
        }
        check(("\"" + "x".repeat(1_000_000) + "\"").getBytes(UTF_8));
        check(("\"" + "\\n€".repeat(300_000)).getBytes(UTF_8));
        check(("{\"" + "x".repeat(10_000) + "\":1}").getBytes(UTF_8));
    }

    @Test
    void namesAreBounded() {
        byte[] json = ("{\"" + "x".repeat(10_001) + "\":1}").getBytes(UTF_8);

        assertThat(read(Codecs.ANY, json)).isNull();
        assertThat(read(PASSED_OVER, json)).isNull();
    }
}
