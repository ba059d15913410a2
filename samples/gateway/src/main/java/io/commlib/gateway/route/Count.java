package io.commlib.gateway.route;

/**
 * A number that a route tells.
 *
 * @param name words joined by {@code _}
 * @param value now
 * @param total whether it only grows, since the route was opened
 */
public record Count(String name, long value, boolean total) {

    static Count total(String name, long value) {
        return new Count(name, value, true);
    }

    static Count now(String name, long value) {
        return new Count(name, value, false);
    }
}
