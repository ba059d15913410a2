package io.commlib.runtime.transport.contract.mutant;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Wrong ideas of wildcards, each that of some broker. */
final class PatternFaults {

    private static final AddressPattern EVERYTHING = new AddressPattern("*");
    private static final String ONE = "[^.]+";

    private PatternFaults() {}

    /** Redis. */
    static Transport innerWildcardTakesMany(Transport sound) {
        return matching(sound, pattern -> pattern.replace("*", ".+"));
    }

    /** What {@code +} is in MQTT. */
    static Transport lastWildcardTakesOne(Transport sound) {
        return matching(sound, pattern -> pattern.replace("*", ONE));
    }

    /** What {@code #} is in AMQP and MQTT. */
    static Transport lastWildcardTakesNone(Transport sound) {
        return matching(sound, pattern -> sane(pattern).replaceFirst("\\\\\\.\\.\\+$", "(\\\\..+)?"));
    }

    /** Prefixes instead of segments. */
    static Transport takesLongerSegments(Transport sound) {
        return matching(sound, pattern -> sane(pattern) + "[a-z]?");
    }

    static Transport ignoresCase(Transport sound) {
        return matching(sound, pattern -> "(?i)" + sane(pattern));
    }

    /** The expression that is right. */
    private static String sane(String pattern) {
        return pattern.replaceFirst("\\*$", ".+").replace("*", ONE);
    }

    /** A transport with an idea of its own of what a pattern is as a regular expression. */
    private static Transport matching(Transport sound, UnaryOperator<String> expression) {
        return new BrokenTransport(sound) {
            @Override
            public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
                Pattern wrong = Pattern.compile(expression.apply(pattern.text().replace(".", "\\.")));
                return super.subscribe(
                        EVERYTHING,
                        options,
                        (address, frame) -> wrong.matcher(address.text()).matches()
                                ? handler.onFrame(address, frame)
                                : CompletableFuture.completedStage(null));
            }
        };
    }
}
