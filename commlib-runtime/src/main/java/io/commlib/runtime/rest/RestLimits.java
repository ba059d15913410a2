package io.commlib.runtime.rest;

import java.time.Duration;

/** What a proxy bounds; {@link RestProxyBuilder} says what each means. */
record RestLimits(Duration timeout, int maxRedirects, int maxRequestBytes, int maxAnswerBytes, int concurrency) {}
