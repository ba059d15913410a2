package io.commlib.runtime.transport.mqtt.protocol;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reason codes (MQTT 5.0, 2.4), and what MQTT 3.1.1 has in their place. */
public final class ReasonCode {

    /** Nobody is subscribed to what was published. */
    static final int NO_MATCHING_SUBSCRIBERS = 0x10;

    /** From here on they are errors. */
    static final int FIRST_ERROR = 0x80;

    static final int MALFORMED_PACKET = 0x81;
    static final int PROTOCOL_ERROR = 0x82;

    /** The broker has another version of MQTT. */
    public static final int UNSUPPORTED_PROTOCOL_VERSION = 0x84;

    /** As it says. */
    public static final int BAD_USER_NAME_OR_PASSWORD = 0x86;

    /** As it says. */
    public static final int NOT_AUTHORIZED = 0x87;

    static final int PACKET_IDENTIFIER_NOT_FOUND = 0x92;
    static final int PACKET_TOO_LARGE = 0x95;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x00, "SUCCESS"),
            Map.entry(0x04, "DISCONNECT_WITH_WILL_MESSAGE"),
            Map.entry(NO_MATCHING_SUBSCRIBERS, "NO_MATCHING_SUBSCRIBERS"),
            Map.entry(0x11, "NO_SUBSCRIPTION_EXISTED"),
            Map.entry(FIRST_ERROR, "UNSPECIFIED_ERROR"),
            Map.entry(MALFORMED_PACKET, "MALFORMED_PACKET"),
            Map.entry(PROTOCOL_ERROR, "PROTOCOL_ERROR"),
            Map.entry(0x83, "IMPLEMENTATION_SPECIFIC_ERROR"),
            Map.entry(UNSUPPORTED_PROTOCOL_VERSION, "UNSUPPORTED_PROTOCOL_VERSION"),
            Map.entry(0x85, "CLIENT_IDENTIFIER_NOT_VALID"),
            Map.entry(BAD_USER_NAME_OR_PASSWORD, "BAD_USER_NAME_OR_PASSWORD"),
            Map.entry(NOT_AUTHORIZED, "NOT_AUTHORIZED"),
            Map.entry(0x88, "SERVER_UNAVAILABLE"),
            Map.entry(0x89, "SERVER_BUSY"),
            Map.entry(0x8A, "BANNED"),
            Map.entry(0x8B, "SERVER_SHUTTING_DOWN"),
            Map.entry(0x8C, "BAD_AUTHENTICATION_METHOD"),
            Map.entry(0x8D, "KEEP_ALIVE_TIMEOUT"),
            Map.entry(0x8E, "SESSION_TAKEN_OVER"),
            Map.entry(0x8F, "TOPIC_FILTER_INVALID"),
            Map.entry(0x90, "TOPIC_NAME_INVALID"),
            Map.entry(0x91, "PACKET_IDENTIFIER_IN_USE"),
            Map.entry(PACKET_IDENTIFIER_NOT_FOUND, "PACKET_IDENTIFIER_NOT_FOUND"),
            Map.entry(0x93, "RECEIVE_MAXIMUM_EXCEEDED"),
            Map.entry(0x94, "TOPIC_ALIAS_INVALID"),
            Map.entry(PACKET_TOO_LARGE, "PACKET_TOO_LARGE"),
            Map.entry(0x96, "MESSAGE_RATE_TOO_HIGH"),
            Map.entry(0x97, "QUOTA_EXCEEDED"),
            Map.entry(0x98, "ADMINISTRATIVE_ACTION"),
            Map.entry(0x99, "PAYLOAD_FORMAT_INVALID"),
            Map.entry(0x9A, "RETAIN_NOT_SUPPORTED"),
            Map.entry(0x9B, "QOS_NOT_SUPPORTED"),
            Map.entry(0x9C, "USE_ANOTHER_SERVER"),
            Map.entry(0x9D, "SERVER_MOVED"),
            Map.entry(0x9E, "SHARED_SUBSCRIPTIONS_NOT_SUPPORTED"),
            Map.entry(0x9F, "CONNECTION_RATE_EXCEEDED"),
            Map.entry(0xA0, "MAXIMUM_CONNECT_TIME"),
            Map.entry(0xA1, "SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED"),
            Map.entry(0xA2, "WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED"));

    /** What they are in MQTT 5, by the return codes of CONNACK in MQTT 3.1.1 (3.2.2.3) from 1 on. */
    private static final int[] CONNECT_RETURN_CODES = {
        UNSUPPORTED_PROTOCOL_VERSION, 0x85, 0x88, BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED
    };

    private ReasonCode() {}

    static boolean isError(int code) {
        return code >= FIRST_ERROR;
    }

    /** That of a CONNACK of MQTT 3.1.1. */
    static int ofConnectReturnCode(int code) {
        if (code == 0) {
            return 0;
        }
        return code <= CONNECT_RETURN_CODES.length ? CONNECT_RETURN_CODES[code - 1] : FIRST_ERROR;
    }

    /** Its name, and what the broker says in addition. */
    static String told(int code, @Nullable String reason) {
        String name = NAMES.getOrDefault(code, "0x" + Integer.toHexString(code).toUpperCase(Locale.ROOT));
        return reason == null || reason.isEmpty() ? name : name + " (" + reason + ")";
    }
}
