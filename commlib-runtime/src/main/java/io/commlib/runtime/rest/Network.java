package io.commlib.runtime.rest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses that share their first bits. */
final class Network {

    private static final Pattern NOTATION = Pattern.compile("([0-9a-fA-F:.]{2,45})/(\\d{1,3})");

    /** What the IANA registries of special-purpose addresses keep for other uses, and a cloud's metadata address. */
    private static final List<Network> SPECIAL = parseAll(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** Outside of it, no IPv6 address is one of the public internet. */
    private static final Network IPV6_UNICAST = parse("2000::/3");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Reads such as {@code 10.0.0.0/8}. */
    static Network parse(String text) {
        var parts = NOTATION.matcher(text);
        if (parts.matches()) {
            byte[] address = bytes(parts.group(1));
            int bits = Integer.parseInt(parts.group(2));
            if (bits <= address.length * Byte.SIZE) {
                return new Network(address, bits);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16 or fd00:1::/64");
    }

    /** Whether an address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && !IPV6_UNICAST.contains(address)) {
            return false;
        }
        return SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    boolean contains(InetAddress candidate) {
        byte[] other = candidate.getAddress();
        if (other.length != address.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return Arrays.equals(address, 0, whole, other, 0, whole)
                && (rest == Byte.SIZE || (address[whole] & 0xff) >> rest == (other[whole] & 0xff) >> rest);
    }

    private static List<Network> parseAll(String... networks) {
        return Arrays.stream(networks).map(Network::parse).toList();
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal)
                    .getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no address", e);
        }
    }
}
