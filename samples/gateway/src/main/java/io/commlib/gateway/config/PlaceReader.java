package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.BadAddressException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the ends of routes at brokers: {@code BROKER/ADDRESS}. */
final class PlaceReader {

    /** What may follow the broker. */
    enum Form {
        /** An address. */
        ADDRESS,
        /** An address, or nothing. */
        OPTIONAL,
        /** An address, in which segments may be wildcards. */
        PATTERN,
        /** What precedes addresses, or nothing. */
        NAMESPACE
    }

    private final @Nullable Map<String, Optional<Broker>> brokers;
    private final Set<String> used = new HashSet<>();
    private final Variables variables;
    private final Diagnostics out;

    /**
     * Knows the brokers.
     *
     * @param brokers by name, empty for those that something is wrong with; null when they cannot be told
     */
    PlaceReader(@Nullable Map<String, Optional<Broker>> brokers, Variables variables, Diagnostics out) {
        this.brokers = brokers;
        this.variables = variables;
        this.out = out;
    }

    /** The names of the brokers that were asked for. */
    Set<String> used() {
        return used;
    }

    /** A broker alone; null when there is none, which has been reported. */
    @Nullable
    Broker broker(Section section, String key) {
        YamlScalar written = section.scalar(key);
        String text = written == null ? null : variables.expand(written);
        return written == null || text == null ? null : broker(written, text, text.length());
    }

    /** A place; null when it is none, which has been reported. */
    @Nullable
    Place read(Section section, String key, Form form) {
        YamlScalar written = section.scalar(key);
        String text = written == null ? null : variables.expand(written);
        if (written == null || text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        Broker broker = broker(written, text, slash < 0 ? text.length() : slash);
        String address = slash < 0 ? "" : text.substring(slash + 1);
        boolean fine = checkAddress(written, text, slash, address, form);
        return broker == null || !fine ? null : new Place(broker, address);
    }

    private @Nullable Broker broker(YamlScalar written, String text, int end) {
        String name = text.substring(0, end);
        used.add(name);
        if (brokers == null) {
            return null;
        }
        Optional<Broker> broker = brokers.get(name);
        if (broker == null) {
            String near = Suggestions.didYouMean(name, brokers.keySet());
            GatewayRule.UNKNOWN_BROKER.report(
                    out,
                    Variables.isIn(written.text()) ? written.span() : written.part(0, end),
                    "there is no broker '" + (Variables.isIn(written.text()) ? written.text() : name) + "'",
                    near == null ? otherBrokers(brokers.keySet()) : near);
            return null;
        }
        return broker.orElse(null);
    }

    private static String otherBrokers(Set<String> names) {
        return names.isEmpty() ? "name it in 'brokers'" : "the brokers are " + String.join(", ", names);
    }

    private boolean checkAddress(YamlScalar written, String text, int slash, String address, Form form) {
        if (slash < 0 && (form == Form.ADDRESS || form == Form.PATTERN)) {
            out.report(
                    RuleId.BAD_URI,
                    written.span(),
                    "an address is missing after the broker",
                    "such as " + text + "/sensors." + (form == Form.PATTERN ? "*" : "front"));
            return false;
        }
        try {
            if (form == Form.PATTERN) {
                new AddressPattern(address);
            } else if (slash >= 0) {
                new Address(address);
            }
            return true;
        } catch (BadAddressException e) {
            boolean variable = Variables.isIn(written.text());
            out.report(
                    RuleId.BAD_URI,
                    variable ? written.span() : written.part(slash + 1, text.length()),
                    variable
                            ? "'" + written.text() + "' does not become an address with these variables"
                            : String.valueOf(e.getMessage()),
                    address.indexOf('*') >= 0 ? "a route of the kind 'pattern' takes wildcards in 'from'" : null);
            return false;
        }
    }
}
