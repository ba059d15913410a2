package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is the nearest number, bit for bit. */
class JsonNumberTest {

    private static final int MANY = 20_000;

    @Test
    void whatIsWrittenOfAnyDoubleOrFloatIsReadAsTheSame() {
        new Random(1).longs(MANY).mapToObj(Double::longBitsToDouble).forEach(JsonNumberTest::checkWritten);
        new Random(2).doubles(MANY).forEach(JsonNumberTest::checkWritten);
        new Random(3).ints(MANY).mapToObj(Float::intBitsToFloat).forEach(JsonNumberTest::checkWritten);
        DoubleStream twos = IntStream.rangeClosed(-1074, 1023).mapToDouble(e -> Math.scalb(1.0, e));
        DoubleStream tens = IntStream.rangeClosed(-324, 308).mapToDouble(e -> Double.parseDouble("1e" + e));
        DoubleStream.concat(twos, tens)
                .flatMap(value -> DoubleStream.of(value, Math.nextUp(value), Math.nextDown(value), -value))
                .forEach(JsonNumberTest::checkWritten);
        LongStream.range(0, 1_000).mapToDouble(Double::longBitsToDouble).forEach(JsonNumberTest::checkWritten);
    }

    @Test
    void anySequenceOfDigitsWithAnyExponentIsReadAsTheNearest() {
        Random random = new Random(4);
        for (int i = 0; i < MANY; i++) {
            StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
            for (int more = random.nextInt(25); more > 0; more--) {
                digits.append(random.nextInt(10));
            }
            int point = random.nextInt(digits.length());
            String number =
                    point == 0 ? digits.toString() : digits.insert(point, '.').toString();
            check(number);
            check("-" + number + "e" + (random.nextInt(700) - 370));
            check("0.000" + number.replace(".", "") + "E+" + random.nextInt(40));
            check(number + "e-" + random.nextInt(50));
        }
    }

    @Test
    void whatLiesInTheMiddleBetweenTwoDoublesIsRoundedToTheEvenOne() {
        around(new Random(5).longs(1_000));
        around(new Random(6).longs(500, 0, 1L << 52));
        around(new Random(7).longs(500, 0, 1_000));
        around(new Random(8).doubles(1_000, 0, 1e18).mapToLong(Double::doubleToLongBits));
        around(LongStream.of(Double.doubleToLongBits(Double.MAX_VALUE)));
        for (long odd = (1L << 53) + 1; odd < (1L << 53) + 2_001; odd += 2) {
            check(Long.toString(odd));
            check(odd + ".0");
            check(odd + ".000000000000000000000000000000000001");
            check(odd + "0e-1");
        }
    }

    @Test
    void whatLiesInTheMiddleBetweenTwoFloatsIsRoundedToTheEvenOne() {
        new Random(9).ints(3_000).map(bits -> bits & Integer.MAX_VALUE).forEach(bits -> {
            float low = Float.intBitsToFloat(bits);
            float high = Float.intBitsToFloat(bits + 1);
            if (Float.isFinite(high)) {
                checkAround(new BigDecimal(low).add(new BigDecimal(high)).divide(BigDecimal.valueOf(2)));
            }
        });
        for (int odd = (1 << 24) + 1; odd < (1 << 24) + 2_001; odd += 2) {
            check(Integer.toString(odd));
            check(odd + ".0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.0",
                "0e5",
                "0e-999999999",
                "0.000000000000000000000000000000000000",
                "1e23",
                "8.5e22",
                "9007199254740993",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "2.2250738585072014e-308",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e308",
                "1e309",
                "1e400",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "1e-99999999999999999999",
                "3.4028235e38",
                "3.4028236e38",
                "1.17549435e-38",
                "1.4e-45",
                "7e-46",
                "7.1e-46",
                "1.00000017881393432617187499",
                "1.00000017881393432617187500",
                "1.00000017881393432617187501",
                "9223372036854775807",
                "9223372036854775808",
                "999999999999999999",
                "1000000000000000000",
                "100000000000000000000000000e-26",
                "179769313486231580793728971405301e276",
                "0.1",
                "0.2",
                "0.3",
                "0.7142857142857143"
            })
    void hardNumbersAreReadAsTheNearest(String number) {
        check(number);
        check("-" + number.replace("-", ""));
    }

    @Test
    void hundredsOfDigitsAreReadAsTheNearest() {
        Random random = new Random(10);
        for (int i = 0; i < 500; i++) {
            String zeros = "0".repeat(random.nextInt(400));
            String digits = random.ints(1 + random.nextInt(500), 0, 10)
                    .mapToObj(Integer::toString)
                    .reduce("", String::concat);
            check("0." + zeros + digits);
            check("0." + zeros + digits + "e" + zeros.length());
            check("7" + digits + zeros + "e-" + (digits.length() + zeros.length()));
            check("7" + zeros + "." + digits);
        }
    }

    @Test
    void theFastWayDecidesNearlyAllNumbersThatAreNotSubnormal() {
        long undecided = Stream.concat(
                        new Random(11).doubles(MANY).mapToObj(BigDecimal::valueOf),
                        new Random(12)
                                .longs(MANY, 0, 1_000_000_000_000_000_000L)
                                .mapToObj(digits -> BigDecimal.valueOf(digits, (int) (digits % 250))))
                .filter(value -> Double.isNaN(
                        NearestBinary.ofDouble(value.unscaledValue().longValue(), -value.scale(), false)))
                .count();

        assertThat(undecided).isLessThan(10);
    }

    /** The middle between a double and the next, and what is least beside it. */
    private static void around(LongStream bits) {
        bits.map(all -> all & Long.MAX_VALUE).forEach(each -> {
            double low = Double.longBitsToDouble(each);
            if (Double.isFinite(low)) {
                BigDecimal step = new BigDecimal(Math.ulp(low)).divide(BigDecimal.valueOf(2));
                checkAround(new BigDecimal(low).add(step));
            }
        });
    }

    private static void checkAround(BigDecimal middle) {
        BigDecimal little = BigDecimal.ONE.movePointLeft(Math.max(middle.scale(), 0) + 1);
        for (BigDecimal value : new BigDecimal[] {middle, middle.add(little), middle.subtract(little)}) {
            if (value.precision() < 900) {
                check(value.toString());
            }
        }
    }

    private static void checkWritten(double value) {
        if (Double.isFinite(value)) {
            check(Double.toString(value));
        }
    }

    private static void checkWritten(float value) {
        if (Float.isFinite(value)) {
            check(Float.toString(value));
            check(Double.toString(value));
        }
    }

    private static void check(String text) {
        byte[] in = ("[" + text + "]").getBytes(US_ASCII);
        JsonNumber number = new JsonNumber();
        try {
            int end = number.read(in, 1, in.length);
            double nearest = number.nearestDouble(in, 1, end);
            float small = number.nearestFloat(in, 1, end);
            if (end != in.length - 1
                    || Double.doubleToRawLongBits(nearest) != Double.doubleToRawLongBits(Double.parseDouble(text))
                    || Float.floatToRawIntBits(small) != Float.floatToRawIntBits(Float.parseFloat(text))) {
                assertThat(nearest).as(text).isEqualTo(Double.parseDouble(text));
                assertThat(small).as(text).isEqualTo(Float.parseFloat(text));
                assertThat(end).as(text).isEqualTo(in.length - 1);
            }
        } catch (Malformed e) {
            throw new AssertionError(text, e);
        }
    }
}
