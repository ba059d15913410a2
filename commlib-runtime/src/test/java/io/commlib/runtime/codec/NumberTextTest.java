package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    private static final int MANY = 100_000;

    @Test
    void integersAroundEveryPowerOfTenAndOfTwoAreWrittenInFull() {
        LongStream.iterate(1, power -> power <= Long.MAX_VALUE / 10, power -> power * 10)
                .forEach(NumberTextTest::checkAround);
        IntStream.range(0, Long.SIZE).forEach(bit -> checkAround(1L << bit));
        new Random(1).longs(MANY).forEach(value -> check(value >> (value & 63)));
    }

    @Test
    void doublesAreAsShortAsTheyCanBe() {
        new Random(2).longs(MANY).mapToObj(Double::longBitsToDouble).forEach(NumberTextTest::check);
        new Random(3).doubles(MANY).forEach(NumberTextTest::check);
        new Random(4).ints(MANY, -10_000_000, 10_000_000).forEach(value -> {
            check(value / 100.0);
            check((double) value);
        });
    }

    @Test
    void doublesAroundEveryPowerOfTwoAndOfTenAreAsShortAsTheyCanBe() {
        DoubleStream twos = IntStream.rangeClosed(-1074, 1023).mapToDouble(e -> Math.scalb(1.0, e));
        DoubleStream tens = IntStream.rangeClosed(-324, 308).mapToDouble(e -> Double.parseDouble("1e" + e));
        DoubleStream.concat(twos, tens)
                .flatMap(value -> DoubleStream.of(value, Math.nextUp(value), Math.nextDown(value), -value))
                .forEach(NumberTextTest::check);
        LongStream.range(0, 10_000).mapToDouble(Double::longBitsToDouble).forEach(NumberTextTest::check);
        check(Double.MAX_VALUE);
        check(-0.0);
    }

    @Test
    void floatsAreAsShortAsTheyCanBe() {
        new Random(5).ints(MANY).mapToObj(Float::intBitsToFloat).forEach(NumberTextTest::check);
        IntStream.rangeClosed(-149, 127)
                .mapToObj(e -> Math.scalb(1.0f, e))
                .flatMap(value -> IntStream.rangeClosed(-1, 1)
                        .mapToObj(step -> Float.intBitsToFloat(Float.floatToIntBits(value) + step)))
                .forEach(NumberTextTest::check);
        IntStream.range(0, 10_000).mapToObj(Float::intBitsToFloat).forEach(NumberTextTest::check);
        check(Float.MAX_VALUE);
        check(-0.0f);
    }

    private static void checkAround(long value) {
        LongStream.of(value - 1, value, value + 1, -value, 1 - value).forEach(NumberTextTest::check);
    }

    private static void check(long value) {
        byte[] to = new byte[Digits.LONGEST];
        expect(Long.toString(value), to, Digits.write(value, to, 0));
    }

    private static void check(double value) {
        if (Double.isFinite(value)) {
            byte[] to = new byte[ShortestDecimal.LONGEST];
            expect(NumberOutput.toString(value, true), to, ShortestDecimal.write(value, to, 0));
        }
    }

    private static void check(float value) {
        if (Float.isFinite(value)) {
            byte[] to = new byte[ShortestDecimal.LONGEST];
            expect(NumberOutput.toString(value, true), to, ShortestDecimal.write(value, to, 0));
        }
    }

    private static void expect(String expected, byte[] written, int end) {
        String text = new String(written, 0, end, US_ASCII);
        if (!text.equals(expected)) { // AssertJ for each of millions would take longer than all the rest
            assertThat(text).isEqualTo(expected);
        }
    }
}
