package io.commlib.runtime.rest;

import io.commlib.runtime.rest.RestFailure.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a caller may send. */
final class RequestHeaders {

    private static final int MOST = 100;
    private static final int LONGEST = 16 * 1024;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

    /** Those that say where the request goes, how it is framed, or belong to one connection: ours to send. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    /** Those that an origin other than the one they were meant for may see. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-language", "content-type", "content-language", "user-agent");

    private RequestHeaders() {}

    /** What is sent of the headers a caller wants. */
    static Map<String, String> checked(Map<String, String> wanted) {
        Map<String, String> checked = new HashMap<>();
        int length = 0;
        for (Map.Entry<String, String> header : wanted.entrySet()) {
            String name = header.getKey();
            if (!NAME.matcher(name).matches()) {
                throw bad("a header has a name that is none");
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (OURS.contains(lower) && !lower.equals("accept-encoding")) {
                throw bad("the header " + name + " is not for callers to send");
            }
            if (!header.getValue().chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
                throw bad("the header " + name + " has characters other than printable ASCII");
            }
            length += name.length() + header.getValue().length();
            if (!OURS.contains(lower) && checked.putIfAbsent(lower, header.getValue()) != null) {
                throw bad("the header " + name + " is there twice");
            }
        }
        if (checked.size() > MOST || length > LONGEST) {
            throw bad("the headers are more than " + MOST + " or longer than " + LONGEST + " bytes");
        }
        return checked;
    }

    /** What another origin may see. */
    static Map<String, String> harmless(Map<String, String> checked) {
        Map<String, String> kept = new HashMap<>(checked);
        kept.keySet().retainAll(HARMLESS);
        return kept;
    }

    private static RestFailure bad(String what) {
        return new RestFailure(Reason.BAD_REQUEST, what);
    }
}
