package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.BadAddressException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in MQTT's notation, and the topics that are not addresses. */
final class Topics {

    /** Where a request goes that its service had no room for; the tilde is in no address. */
    private static final String HANDOVER = "/~handover/";

    private static final String SHARED = "$share/commlib/";

    /** Where Python peers and ours await answers. */
    private static final Pattern REPLY = Pattern.compile("rpc-[0-9a-f]{32}(/.*)?");

    private Topics() {}

    static String topic(Address address) {
        return address.text().replace('.', '/');
    }

    /** The filter that matches what the pattern matches, no more and no less. */
    static String filter(AddressPattern pattern) {
        String levels = pattern.text().replace('.', '/').replace('*', '+');
        return levels.endsWith("+") ? levels + "/#" : levels;
    }

    /** The filter of the services of an address. */
    static String serviceFilter(Address address, boolean shared) {
        return shared ? SHARED + topic(address) : topic(address);
    }

    /** The filter of what services of an address hand over to others. */
    static String handoverFilter(Address address) {
        return SHARED + topic(address) + HANDOVER + "+";
    }

    static String handover(Address address, int times) {
        return topic(address) + HANDOVER + times;
    }

    /** How often what comes in at a topic of a service was handed over; 0 for what comes from its caller. */
    static int timesHandedOver(String topic) {
        int at = topic.indexOf(HANDOVER);
        String times = at < 0 ? "0" : topic.substring(at + HANDOVER.length());
        return times.length() == 1 && Character.isDigit(times.charAt(0)) ? times.charAt(0) - '0' : 9;
    }

    /** The topic of a service, whether or not it was handed over. */
    static String withoutHandover(String topic) {
        int at = topic.indexOf(HANDOVER);
        return at < 0 ? topic : topic.substring(0, at);
    }

    /** Whether a topic is between callers and services, and nothing to subscribe to. */
    static boolean isInternal(String topic) {
        boolean isReply = topic.startsWith("rpc-") && REPLY.matcher(topic).matches();
        return isReply || topic.contains(HANDOVER);
    }

    /** The address of a topic, or null when it is none of ours. */
    static @Nullable Address address(String topic) {
        if (topic.indexOf('.') >= 0) {
            return null;
        }
        try {
            return new Address(topic.replace('/', '.'));
        } catch (BadAddressException foreign) {
            return null;
        }
    }
}
