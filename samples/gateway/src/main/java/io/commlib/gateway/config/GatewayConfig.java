package io.commlib.gateway.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is right.
 *
 * @param http where to serve metrics and health; null for nowhere
 * @param routes in the order of the file
 */
public record GatewayConfig(@Nullable HostPort http, List<Route> routes) {}
