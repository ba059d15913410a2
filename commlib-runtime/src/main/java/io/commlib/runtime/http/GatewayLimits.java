package io.commlib.runtime.http;

import java.time.Duration;

/** What a gateway bounds; {@link HttpGatewayBuilder} says what each means. */
record GatewayLimits(
        int maxBodyBytes,
        int maxExchanges,
        int maxStreams,
        int streamCapacity,
        Duration clientTimeout,
        Duration maxCallTimeout,
        Duration keepAlive) {}
